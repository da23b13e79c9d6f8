import { useTranslations } from 'next-intl'
import type { ReportAnswer } from '#app/_client/report-part.ts'
import type { Format } from '#lib/locale/format'

/** What follows from the decision, and what more of the test would settle. */
export function ReportNext({ answer: { decision, forecast }, format }: { answer: ReportAnswer; format: Format }) {
  const t = useTranslations('report')
  if (decision === null) return null
  const settling = forecast?.settling ?? null
  const step = settling?.steps.find(({ days }) => days === 7)
  return (
    <div className="report-next">
      <h3>{t('summary.next')}</h3>
      <p>
        {t(`summary.step.${decision.outcome ?? 'none'}`)}{' '}
        {settling !== null &&
          step !== undefined &&
          step.settled >= 0.5 &&
          t('summary.settling', {
            days: step.days,
            spend: format.roughMoney(step.spend),
            settled: format.count(Math.round(step.settled)),
            count: settling.ads,
          })}
      </p>
    </div>
  )
}
