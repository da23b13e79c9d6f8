'use client'

import { useTranslations } from 'next-intl'
import { drawnOnce } from '#app/_client/drawn-once.tsx'
import { useRunPages } from '#app/_client/run-pages.ts'
import { TabLinks } from '#app/_ui/tab-links.tsx'

const DrawnTabs = drawnOnce(TabLinks)

/** The pages of a run. */
export function RunTabs({ runId }: { runId: string }) {
  const t = useTranslations('runs.tabs')
  const links = useRunPages(runId).map(({ name, href, isCurrent }) => ({ href, label: t(name), current: isCurrent }))
  return <DrawnTabs label={t('label')} links={links} />
}
