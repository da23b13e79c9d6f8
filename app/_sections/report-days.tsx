import { useTranslations } from 'next-intl'
import type { ReportAnswer } from '#app/_client/report-part.ts'
import type { Format } from '#lib/locale/format'
import { MeasureValue } from './measure-value.tsx'
import type { Measure } from './measures.ts'
import { numberOf, OF_STAGE } from './measures.ts'
import { Numeric, ReportTable } from './report-table.tsx'
import { ReportTrend } from './report-trend.tsx'

/** Days that find room; a longer run is read on the screens. */
const MOST_DAYS = 31

/** How the cost went and what each day spent and brought; nothing where no row names a day. */
export function ReportDays({ answer, format }: { answer: ReportAnswer; format: Format }) {
  const t = useTranslations('report')
  const words = useTranslations('analysis')
  const days = answer.days.slice(-MOST_DAYS)
  const dayText = isOneYear(answer.days) ? format.shortDay : format.day
  if (days.length === 0) return null
  const { count, cost } = OF_STAGE[answer.decision?.stage ?? answer.about.primaryStage]
  const wanted: readonly Measure[] = ['spend', 'clicks', 'ctr', 'cpc', ...(count === 'clicks' ? [] : [count, cost])]
  const measures = wanted.filter((measure) => days.some((day) => numberOf(day, measure) !== null))
  const columns = [
    { key: 'day', label: t('funnel.day') },
    ...measures.map((measure) => ({ key: measure, label: words(`measure.${measure}`), numeric: true })),
  ]
  return (
    <>
      <h3>{t('funnel.days')}</h3>
      <ReportTrend answer={answer} />
      <ReportTable label={t('funnel.days')} columns={columns}>
        {days.map((day) => (
          <tr key={day.date}>
            <th scope="row" className="whitespace-nowrap">
              {dayText(day.date)}
            </th>
            {measures.map((measure) => (
              <Numeric key={measure}>
                <MeasureValue of={day} measure={measure} format={format} />
              </Numeric>
            ))}
          </tr>
        ))}
      </ReportTable>
      {answer.days.length > MOST_DAYS && (
        <p className="report-quiet">{t('funnel.lastDays', { count: MOST_DAYS, all: answer.days.length })}</p>
      )}
    </>
  )
}

/** Whether all days are of one year, which the cover names. */
function isOneYear(days: ReportAnswer['days']): boolean {
  return new Set(days.map(({ date }) => date.slice(0, 4))).size === 1
}
