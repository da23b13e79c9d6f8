'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { drawnOnce } from '#app/_client/drawn-once.tsx'
import { useShortcuts } from '#app/_client/shortcuts.ts'
import { Notice } from '#app/_ui/notice.tsx'
import { Section } from '#app/_ui/section.tsx'
import { SelectField } from '#app/_ui/select-field.tsx'
import type { DayTotals, Totals } from '#lib/analysis/analysis'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import { createFormat } from '#lib/locale/format'
import type { Measure } from './measures.ts'
import { numberOf, OF_STAGE } from './measures.ts'
import { TrendFigure } from './trend-figure.tsx'
import { UndatedNote } from './undated-note.tsx'

const TREND_MEASURES = [
  'cpc',
  'costPerSubscriber',
  'costPerLead',
  'costPerSale',
  'ctr',
  'clickToSubscriber',
  'clickToLead',
  'leadToSale',
  'cpm',
  'roas',
  'impressions',
  'clicks',
  'subscribers',
  'leads',
  'sales',
  'revenue',
] as const satisfies readonly Measure[]

const DrawnTrend = drawnOnce(TrendFigure)

/** How one measure moved day by day, the cost of the stage that decides at first, and what was spent. */
export function DailyTrend({
  days,
  undated,
  targets,
  primaryStage,
  currency,
}: {
  days: readonly DayTotals[]
  /** Sums that stand on no day. */
  undated: Totals | null
  targets: Readonly<Record<Stage, number | null>>
  primaryStage: Stage
  currency: CurrencyCode
}) {
  const t = useTranslations('analysis')
  const format = createFormat(useLocale(), currency)
  const [wanted, setWanted] = useState<string>(OF_STAGE[primaryStage].cost)
  const choices = TREND_MEASURES.filter((measure) => days.some((day) => numberOf(day, measure) !== null))
  const measure = choices.find((choice) => choice === wanted) ?? choices[0]
  useCostKeys(choices, setWanted)

  if (days.length === 0 || measure === undefined) {
    return (
      <Section id="trend" title={t('trend.title')}>
        <Notice>{t('trend.none')}</Notice>
      </Section>
    )
  }

  return (
    <Section
      id="trend"
      title={t('trend.title')}
      actions={
        <div className="max-sm:w-full print:hidden">
          <SelectField
            isOneLine
            label={t('trend.measure')}
            value={measure}
            onChange={setWanted}
            options={choices.map((choice) => ({ value: choice, label: t(`measure.${choice}`) }))}
          />
        </div>
      }
    >
      <DrawnTrend days={days} measure={measure} targets={targets} currency={currency} />
      <UndatedNote undated={undated} format={format} />
    </Section>
  )
}

/** `1` to `4` show what a click, a subscriber, a lead and a sale cost. */
function useCostKeys(choices: readonly Measure[], show: (measure: Measure) => void): void {
  const t = useTranslations('overview.keys')
  useShortcuts(
    STAGES.map((stage, index) => {
      const { cost } = OF_STAGE[stage]
      const run = () => (choices.includes(cost) ? show(cost) : false)
      return { keys: String(index + 1), label: t(stage), run }
    }),
  )
}
