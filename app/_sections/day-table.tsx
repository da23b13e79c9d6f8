import { useTranslations } from 'next-intl'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { DayTotals } from '#lib/analysis/analysis'
import type { Format } from '#lib/locale/format'
import { MeasureValue } from './measure-value.tsx'
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

/** The numbers behind the trend, for those who would rather read than look. */
export function DayTable({ days, format }: { days: readonly DayTotals[]; format: Format }) {
  const t = useTranslations('analysis')
  const measures = DAY_MEASURES.filter((measure) => days.some((day) => numberOf(day, measure) !== null))

  return (
    <Disclosure summary={t('trend.showTable')}>
      <Table label={t('table.label', { title: t('trend.title') })}>
        <thead>
          <tr>
            <ColumnHead className="sticky start-0 z-10">{t('trend.day')}</ColumnHead>
            {measures.map((measure) => (
              <ColumnHead key={measure} numeric className="rtl:text-start">
                {t(`measure.${measure}`)}
              </ColumnHead>
            ))}
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
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  )
}
