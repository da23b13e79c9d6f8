import { useLocale, useTranslations } from 'next-intl'
import { CostTrend } from '#app/_charts/cost-trend.tsx'
import type { TrendDay } from '#app/_charts/trend-data.ts'
import { Figure } from '#app/_ui/figure.tsx'
import type { DayTotals } from '#lib/analysis/analysis'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { directionOf } from '#lib/locale/locales'
import { DayTable } from './day-table.tsx'
import type { Measure } from './measures.ts'
import { WRITTEN_AS } from './measures.ts'
import { stageOfCost, trendDays } from './trend-days.ts'
import { TrendLegend } from './trend-legend.tsx'
import { useTrendTakeaway } from './trend-takeaway.ts'

/** One measure day by day, beside its target where it is a cost: a sentence, the picture, and its table. */
export function TrendFigure({
  days,
  measure,
  targets,
  currency,
}: {
  days: readonly DayTotals[]
  measure: Measure
  targets: Readonly<Record<Stage, number | null>>
  currency: CurrencyCode
}) {
  const overview = useTranslations('overview')
  const words = useTranslations('analysis')
  const locale = useLocale()
  const format = createFormat(locale, currency)
  const points = trendDays(days, measure)
  const stage = stageOfCost(measure)
  const target = stage && targets[stage]
  return (
    <Figure
      takeaway={useTrendTakeaway(points, measure, target, format)}
      tableTitle={overview('table')}
      table={<DayTable days={days} stage={stage} format={format} />}
    >
      <div className="space-y-2 rounded-lg border border-line bg-surface p-3 sm:p-4">
        <TrendPicture points={points} measure={measure} target={target} format={format} />
        <TrendLegend points={points} measure={measure} stage={stage} target={target} format={format} />
        {directionOf(locale) === 'rtl' && <p className="text-sm text-muted">{words('trend.direction')}</p>}
      </div>
    </Figure>
  )
}

/** Shares and ratios keep their sign on the axis, and so does money; counts are short there. */
const SHORT_ON_AXIS: readonly string[] = ['count']

function TrendPicture({
  points,
  measure,
  target,
  format,
}: {
  points: readonly TrendDay[]
  measure: Measure
  target: number | null
  format: Format
}) {
  const t = useTranslations('overview.trend')
  const name = useTranslations('analysis')(`measure.${measure}`)
  const write = format[WRITTEN_AS[measure]]
  const isShort = SHORT_ON_AXIS.includes(WRITTEN_AS[measure])
  return (
    <CostTrend
      id="trend-picture"
      title={t('title', { measure: name })}
      days={points.map((point) => ({ ...point, name: format.shortDay(point.day), reading: readingOf(point) }))}
      target={target}
      writeTick={(value) => (value === 0 ? format.count(0) : isShort ? format.compact(value) : write(value))}
      spendLabel={t('spend')}
    />
  )

  function readingOf({ day, value, band, spend }: TrendDay): string {
    const lines = [format.shortDay(day), `${name}: ${value === null ? t('none') : write(value)}`]
    if (band?.high != null) lines.push(t('band', { range: format.moneyRange(band.low, band.high) }))
    if (band !== null && band.high === null) lines.push(t('atLeast', { low: format.money(band.low) }))
    if (spend !== null) lines.push(t('spent', { spend: format.money(spend) }))
    return lines.join('\n')
  }
}
