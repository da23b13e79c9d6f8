import { useLocale, useTranslations } from 'next-intl'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import type { Span } from '#lib/kernel/day'
import { createFormat } from '#lib/locale/format'
import { datesByData } from '#lib/metrics/run-dates'
import type { DatedRun } from './run-frame.ts'
import type { useRunDates } from './use-run-dates.ts'

/** Where no day of the data lies within the run, its dates by one click, and back by another. */
export function RunDates({
  run,
  file,
  dates,
}: {
  run: DatedRun
  /** The days of a file that is in or may come in; null where none is at hand. */
  file: Span | null
  dates: ReturnType<typeof useRunDates>
}) {
  const t = useTranslations('import.dates')
  const format = createFormat(useLocale())
  const { changed, failure, isPending } = dates
  const found = datesByData(run, [run.data, file])
  if (changed === null && found === null) return null
  return (
    <Notice
      tone={changed ? 'done' : 'warning'}
      role="status"
      title={
        changed
          ? t('changed', { from: format.dayRange(changed.from), to: format.dayRange(changed.to) })
          : t(file ? 'fileOutside' : 'allOutside', {
              days: format.dayRange(file ?? found ?? run),
              run: format.dayRange(run),
            })
      }
    >
      {!changed && <p>{t('why')}</p>}
      {failure && (
        <p role="alert" className="font-medium">
          {failure.reason?.key === 'settingsChanged' ? t('meanwhile') : <RefusalText reason={failure.reason} />}
        </p>
      )}
      <Button aria-disabled={isPending} onClick={() => (changed ? dates.putBack() : found && dates.set(found))}>
        {changed
          ? t('putBack', { days: format.dayRange(changed.from) })
          : found && t('set', { days: format.dayRange(found) })}
      </Button>
    </Notice>
  )
}
