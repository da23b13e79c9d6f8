'use client'

import dynamic from 'next/dynamic'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { TrendPoint } from '#app/_charts/trend-chart.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { Section } from '#app/_ui/section.tsx'
import { SelectField } from '#app/_ui/select-field.tsx'
import type { DayTotals, Totals } from '#lib/analysis/analysis'
import { addDays } from '#lib/kernel/day'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Stage } from '#lib/kernel/stage'
import { isolate } from '#lib/locale/bidi'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { directionOf } from '#lib/locale/locales'
import { DayTable } from './day-table.tsx'
import type { Measure } from './measures.ts'
import { numberOf, OF_STAGE, WRITTEN_AS } from './measures.ts'
import { UndatedNote } from './undated-note.tsx'

// recharts draws nothing on the server: it is fetched when the rest of the page is there.
const TrendChart = dynamic(async () => (await import('#app/_charts/trend-chart.tsx')).TrendChart, { ssr: false })

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

// Shares and ratios keep their sign on the axis; amounts and counts are short there, their unit is in the legend.
const AXIS_SHARES: readonly string[] = ['rate', 'conversion', 'multiple']

/** What was spent each day, and how one measure moved with it. */
export function DailyTrend({
  days,
  undated,
  primaryStage,
  currency,
}: {
  days: readonly DayTotals[]
  /** Sums that stand on no day. */
  undated: Totals | null
  primaryStage: Stage
  currency: CurrencyCode
}) {
  const t = useTranslations('analysis')
  const format = createFormat(useLocale(), currency)
  const [wanted, setWanted] = useState<string>(OF_STAGE[primaryStage].cost)
  const choices = TREND_MEASURES.filter((measure) => days.some((day) => numberOf(day, measure) !== null))
  const measure = choices.find((choice) => choice === wanted) ?? choices[0]

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
        <div className="w-64 max-sm:w-full">
          <SelectField
            label={t('trend.measure')}
            value={measure}
            onChange={setWanted}
            options={choices.map((choice) => ({ value: choice, label: t(`measure.${choice}`) }))}
          />
        </div>
      }
    >
      <TrendFigure days={days} measure={measure} format={format} />
      <UndatedNote undated={undated} format={format} />
      <DayTable days={days} format={format} />
    </Section>
  )
}

function TrendFigure({ days, measure, format }: { days: readonly DayTotals[]; measure: Measure; format: Format }) {
  const t = useTranslations('analysis')
  const points = withGaps(days, measure)
  const name = t(`measure.${measure}`)
  const write = format[WRITTEN_AS[measure]]
  const isRightToLeft = directionOf(useLocale()) === 'rtl'

  return (
    <figure className="space-y-3 rounded-lg border border-line bg-surface p-3 sm:p-4">
      <figcaption className="space-y-1">
        <p>{useTakeaway(points, name, write, format)}</p>
        <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
          <span className="inline-flex items-center gap-2">
            <span aria-hidden="true" className="size-3 border border-series-1 bg-series-4" />
            {t('trend.bars')}
          </span>
          <span className="inline-flex items-center gap-2">
            <span aria-hidden="true" className="h-0.5 w-5 bg-series-2" />
            {t('trend.line', { measure: name })}
          </span>
        </p>
      </figcaption>
      <div dir="ltr" className="h-72">
        <TrendChart
          title={t('trend.chart', { measure: name })}
          points={points}
          writeDay={(day) => isolate(format.shortDay(day))}
          writeSpend={(value) => isolate(format.compact(value))}
          writeValue={(value) =>
            isolate(AXIS_SHARES.includes(WRITTEN_AS[measure]) ? write(value) : format.compact(value))
          }
          readings={(point) => [
            { label: t('measure.spend'), text: point.spend === null ? t('noData') : format.money(point.spend) },
            { label: name, text: point.value === null ? t('noData') : write(point.value) },
          ]}
        />
      </div>
      {isRightToLeft && <p className="text-sm text-muted">{t('trend.direction')}</p>}
    </figure>
  )
}

/** What the line shows, in a sentence. */
function useTakeaway(
  points: readonly TrendPoint[],
  measure: string,
  write: (value: number) => string,
  format: Format,
): string {
  const t = useTranslations('analysis')
  const known = points.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]))
  const sorted = known.toSorted((left, right) => left.value - right.value)
  const [lowest, highest] = [sorted.at(0), sorted.at(-1)]
  const blank = points.filter(({ spend, value }) => spend === null && value === null).length

  const sentences = [blank > 0 ? t('trend.blank', { count: blank }) : '']
  if (lowest !== undefined && highest !== undefined && lowest.value < highest.value) {
    const ends = { min: write(lowest.value), max: write(highest.value) }
    const days = { minDay: format.shortDay(lowest.day), maxDay: format.shortDay(highest.day) }
    sentences.unshift(t('trend.takeaway', { measure, ...ends, ...days }))
  }
  return sentences.join(' ')
}

/** One point for every day from the first to the last, so that missing days show as gaps. */
function withGaps(days: readonly DayTotals[], measure: Measure): readonly TrendPoint[] {
  const known = new Map(days.map((day) => [day.date, day]))
  const [first, last] = [days.at(0)?.date, days.at(-1)?.date]
  const points: TrendPoint[] = []
  for (let day = first; day !== undefined && last !== undefined && day <= last; day = addDays(day, 1)) {
    const found = known.get(day)
    points.push({ day, spend: found?.totals.spend ?? null, value: found ? numberOf(found, measure) : null })
  }
  return points
}
