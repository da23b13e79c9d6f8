'use client'

import type { Route } from 'next'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { TabLinks } from '#app/_ui/tab-links.tsx'

const ANALYSIS_TABS = [
  { name: 'overview', path: '' },
  { name: 'verdicts', path: '/verdicts' },
  { name: 'segments', path: '/segments' },
  { name: 'creatives', path: '/creatives' },
  { name: 'painPoints', path: '/pain-points' },
  { name: 'ads', path: '/ads' },
  { name: 'forecast', path: '/forecast' },
] as const

/** The pages of a run. The question in the URL goes along from one analysis page to the next. */
export function RunTabs({ runId }: { runId: string }) {
  const t = useTranslations('runs.tabs')
  const pathname = usePathname()
  // The list of one verdict is of one page.
  const search = new URLSearchParams([...useSearchParams()].filter(([name]) => name !== 'verdict')).toString()
  const base = `/runs/${runId}`
  const question = search && !pathname.startsWith(`${base}/import`) ? `?${search}` : ''

  const links = ANALYSIS_TABS.map(({ name, path }) => ({
    href: `${base}${path}${question}` as Route,
    label: t(name),
    current: pathname === base + path,
  }))
  const report = {
    href: `${base}/report` as Route,
    label: t('report'),
    current: pathname.startsWith(`${base}/report`),
  }
  const importing = {
    href: `${base}/import` as Route,
    label: t('import'),
    current: pathname.startsWith(`${base}/import`),
  }
  const leads = {
    href: `${base}/leads` as Route,
    label: t('leads'),
    current: pathname === `${base}/leads`,
  }
  const naming = {
    href: `${base}/names` as Route,
    label: t('names'),
    current: pathname === `${base}/names`,
  }
  const settings = {
    href: `${base}/settings` as Route,
    label: t('settings'),
    current: pathname === `${base}/settings`,
  }
  return <TabLinks label={t('label')} links={[...links, report, importing, leads, naming, settings]} />
}
