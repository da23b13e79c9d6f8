import { useTranslations } from 'next-intl'
import type { ReportAnswer } from '#app/_client/report-part.ts'
import { nextStep } from '#app/_sections/next-step.ts'
import { Section } from '#app/_ui/section.tsx'
import type { Span } from '#lib/kernel/day'
import type { Format } from '#lib/locale/format'

const WEEK = 7

/** What follows from the decision, and what another week of the test would settle. */
export function SharedNext({
  answer: { about, decision, forecast },
  run,
  format,
}: {
  answer: ReportAnswer
  run: Span
  format: Format
}) {
  const t = useTranslations('share.next')
  const report = useTranslations('report.summary')
  if (decision === null) return null
  const settling = forecast?.settling ?? null
  const week = settling?.steps.find(({ days }) => days === WEEK)
  return (
    <div className="break-inside-avoid">
      <Section id="next" title={t('title')}>
        <div className="space-y-2 rounded-lg border border-line bg-surface px-4 py-3">
          <p>{t(`step.${nextStep(decision, run, about)}`, { stage: about.primaryStage })}</p>
          {settling !== null && week !== undefined && week.settled >= 0.5 && (
            <p className="text-muted">
              {report('settling', {
                days: week.days,
                spend: format.roughMoney(week.spend),
                settled: format.count(Math.round(week.settled)),
                count: settling.ads,
              })}
            </p>
          )}
        </div>
      </Section>
    </div>
  )
}
