'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Tab as AriaTab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { VerdictMark } from '#app/_charts/verdict-mark.tsx'
import type { Format } from '#lib/locale/format'
import type { OpenAd, Tab } from './board.ts'
import { TABS } from './board.ts'

/** Marks of the verdicts in a tab. */
const MARKS = { pause: ['pause'], boost: ['boost'], rest: ['keep', 'wait'] } as const

const INKS = { pause: 'text-pause', boost: 'text-boost', rest: 'text-ink' } as const

/** What to do, each with how many ads wait for it and the money they have spent. */
export function VerdictTabs({
  open,
  putOff,
  tab,
  onTab,
  format,
  children,
}: {
  open: Readonly<Record<Tab, readonly OpenAd[]>>
  /** How many ads are put off, and so stand among what was decided. */
  putOff: Readonly<Record<Tab, number>>
  tab: Tab
  onTab: (tab: Tab) => void
  format: Format
  children: ReactNode
}) {
  const t = useTranslations('verdicts.tabs')
  return (
    <Tabs
      selectedKey={tab}
      onSelectionChange={(key) => onTab(TABS.find((own) => own === key) ?? 'pause')}
      keyboardActivation="manual"
    >
      <TabList aria-label={t('label')} className="flex flex-col gap-2 sm:flex-row">
        {TABS.map((own) => (
          <AriaTab
            key={own}
            id={own}
            className="flex min-h-11 cursor-pointer items-baseline justify-between gap-x-4 rounded-lg border border-line max-sm:border-s-[3px] sm:flex-col sm:items-start sm:rounded-b-none sm:border-b-[3px] bg-surface px-3 py-2 outline-offset-2 hover:border-ink data-focus-visible:outline-2 data-focus-visible:outline-accent max-sm:data-selected:border-s-gold sm:data-selected:border-b-gold sm:min-w-44 sm:px-4"
          >
            <span className={`flex items-baseline gap-1.5 font-semibold ${INKS[own]}`}>
              {MARKS[own].map((outcome) => (
                <VerdictMark key={outcome} outcome={outcome} className="size-3 shrink-0 translate-y-px" />
              ))}
              {t(own)}
            </span>
            <span className="text-sm">
              <span className="font-semibold">{format.count(open[own].length)}</span>
              {open[own].length > 0 && <span className="text-muted"> · {format.money(spendOf(open[own]))}</span>}
              {putOff[own] > 0 && <span className="text-muted"> · {t('putOff', { count: putOff[own] })}</span>}
            </span>
          </AriaTab>
        ))}
      </TabList>
      <TabPanel id={tab} className="space-y-3 pt-3 outline-none">
        {children}
      </TabPanel>
    </Tabs>
  )
}

/** Currency units. */
export function spendOf(ads: readonly OpenAd[]): number {
  return ads.reduce((sum, { totals }) => sum + (totals.spend ?? 0), 0)
}
