import { useTranslations } from 'next-intl'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { CostBand, DayTotals } from '#lib/analysis/analysis'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { MeasureValue, NoValue } from './measure-value.tsx'
import type { Measure } from './measures.ts'
import { numberOf } from './measures.ts'

const DAY_MEASURES = [
  'spend',
  'impressions',
  'clicks',
  'ctr',
  'cpc',
  'subscribers',
  'costPerSubscriber',
  'leads',
  'costPerLead',
  'sales',
  'costPerSale',
  'revenue',
] as const satisfies readonly Measure[]

/** The numbers behind the trend, for those who would rather read than look, with the band of the cost that it shows. */
export function DayTable({
  days,
  stage,
  format,
}: {
  days: readonly DayTotals[]
  /** Whose cost the trend shows; null for other measures. */
  stage: Stage | null
  format: Format
}) {
  const t = useTranslations('analysis')
  const overview = useTranslations('overview.trend')
  const hasBands = stage !== null && days.some(({ costBand }) => costBand[stage] !== null)
  const measures = DAY_MEASURES.filter((measure) => days.some((day) => numberOf(day, measure) !== null))

  return (
    <Table label={t('table.label', { title: t('trend.title') })}>
      <thead>
        <tr>
          <ColumnHead className="sticky start-0 z-10">{t('trend.day')}</ColumnHead>
          {measures.map((measure) => (
            <ColumnHead key={measure} numeric className="rtl:text-start">
              {t(`measure.${measure}`)}
            </ColumnHead>
          ))}
          {hasBands && (
            <ColumnHead numeric className="rtl:text-start">
              {overview('range', { stage })}
            </ColumnHead>
          )}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.date}>
            <RowHead className="whitespace-nowrap">{format.day(day.date)}</RowHead>
            {measures.map((measure) => (
              <Cell key={measure} numeric className="rtl:text-start">
                <MeasureValue of={day} measure={measure} format={format} />
              </Cell>
            ))}
            {hasBands && (
              <Cell numeric className="rtl:text-start">
                <Band band={day.costBand[stage]} format={format} />
              </Cell>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Band({ band, format }: { band: CostBand | null; format: Format }) {
  const t = useTranslations('overview.trend')
  if (band === null) return <NoValue />
  if (band.high === null) return t('rangeOpen', { low: format.money(band.low) })
  return format.moneyRange(band.low, band.high)
}
