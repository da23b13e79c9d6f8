'use client'

import { useTranslations } from 'next-intl'
import { useRunPages } from '#app/_client/run-pages.ts'
import { TabLinks } from '#app/_ui/tab-links.tsx'

/** The pages of a run. */
export function RunTabs({ runId }: { runId: string }) {
  const t = useTranslations('runs.tabs')
  const links = useRunPages(runId).map(({ name, href, isCurrent }) => ({ href, label: t(name), current: isCurrent }))
  return <TabLinks label={t('label')} links={links} />
}
