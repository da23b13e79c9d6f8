import { useTranslations } from 'next-intl'
import type { ReportAnswer } from '#app/_client/report-part.ts'
import type { Span } from '#lib/kernel/day'
import type { Format } from '#lib/locale/format'
import { nextStep } from './next-step.ts'

/** What follows from the decision, and what more of the test would settle. */
export function ReportNext({
  answer: { about, decision, forecast },
  run,
  format,
}: {
  answer: ReportAnswer
  run: Span
  format: Format
}) {
  const t = useTranslations('report')
  if (decision === null) return null
  const settling = forecast?.settling ?? null
  const step = settling?.steps.find(({ days }) => days === 7)
  return (
    <div className="report-next">
      <h3>{t('summary.next')}</h3>
      <p>
        {t(`summary.step.${nextStep(decision, run, about)}`, { stage: about.primaryStage })}{' '}
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
