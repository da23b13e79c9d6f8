import { useLocale, useTranslations } from 'next-intl'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import type { Survey } from '#lib/import/plan'
import type { Span } from '#lib/kernel/day'
import type { CurrencyCode } from '#lib/kernel/money'
import { fromMicros } from '#lib/kernel/money'
import { createFormat } from '#lib/locale/format'
import { countOutside, datesByData, datesWithFile } from '#lib/metrics/run-dates'
import { currencyOf } from './file-currency.ts'
import { spanOf } from './row-span.ts'
import type { DatedRun } from './run-frame.ts'
import type { useRunDates } from './use-run-dates.ts'

/** Where days of the data lie outside of the run, its dates by one click, and back by another. */
export function RunDates({
  run,
  file,
  dates,
}: {
  run: DatedRun
  /** A file that is in or may come in, and the run's currency; null where none is at hand. */
  file: { readonly survey: Survey; readonly currency: CurrencyCode } | null
  dates: ReturnType<typeof useRunDates>
}) {
  const t = useTranslations('import.dates')
  const format = createFormat(useLocale())
  const words = useOutsideWords(run)
  const { changed, failure, isPending } = dates
  const found = datesOffered(run, file && spanOf(file.survey))
  if (changed === null && found === null) return null
  return (
    <Notice
      tone={changed ? 'done' : 'warning'}
      role="status"
      title={
        changed
          ? t('changed', { from: format.dayRange(changed.from), to: format.dayRange(changed.to) })
          : (words.ofFile(file) ?? words.ofAll(found ?? run))
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

/** The dates that a click would give the run; null where no day of the data at hand lies outside. */
export function datesOffered(run: DatedRun, file: Span | null): Span | null {
  return datesByData(run, [run.data, file]) ?? (file && datesWithFile(run, file))
}

/** What lies outside, in words: all of a file, so many of its rows, or all there is. */
function useOutsideWords(run: DatedRun) {
  const t = useTranslations('import')
  const locale = useLocale()
  const format = createFormat(locale)
  const dates = { run: format.dayRange(run) }
  return {
    ofAll: (days: Span) => t('dates.allOutside', { ...dates, days: format.dayRange(days) }),
    ofFile: (file: { survey: Survey; currency: CurrencyCode } | null) => {
      const span = file && spanOf(file.survey)
      if (!file || !span) return null
      const days = format.dayRange(span)
      if (span.end < run.start || run.end < span.start) return t('dates.fileOutside', { ...dates, days })
      const { spans, rows } = file.survey
      if (!spans) return t('plan.outside', { ...dates, rows: days })
      const outside = countOutside(run, spans)
      const counted = { ...dates, days, rows: outside.rows, all: rows.accepted }
      if (outside.spend === null) return t('dates.someOutside', counted)
      const money = createFormat(locale, currencyOf(file.survey, file.currency))
      return t('dates.someSpendOutside', { ...counted, spend: money.money(fromMicros(outside.spend)) })
    },
  }
}
