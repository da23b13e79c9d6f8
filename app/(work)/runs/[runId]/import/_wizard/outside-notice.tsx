import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '#app/_ui/notice.tsx'
import type { Survey } from '#lib/import/plan'
import { createFormat } from '#lib/locale/format'
import { spanOf } from './row-span.ts'
import { datesOffered, RunDates } from './run-dates.tsx'
import type { RunFrame } from './run-frame.ts'
import type { useRunDates } from './use-run-dates.ts'

/** Days that were not planned are no mistake by themselves; days of another year are easily a wrong file. */
export function OutsideNotice({
  survey,
  run,
  dates,
}: {
  survey: Survey
  run: RunFrame
  dates: ReturnType<typeof useRunDates>
}) {
  const t = useTranslations('import')
  const format = createFormat(useLocale())
  const span = spanOf(survey)
  const canMend = dates.changed !== null || datesOffered(run, span) !== null
  if (survey.plan.kind === 'ads' && canMend)
    return <RunDates run={run} file={{ survey, currency: run.currency }} dates={dates} />
  if (span === null || (span.start >= run.start && span.end <= run.end)) return null
  return (
    <Notice tone="warning">
      <p>{t('plan.outside', { rows: format.dayRange(span), run: format.dayRange(run) })}</p>
    </Notice>
  )
}
