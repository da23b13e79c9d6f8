import { useLocale, useTranslations } from 'next-intl'
import { DayStrip } from '#app/_sections/day-strip.tsx'
import type { SharedRun } from '#app/_server/load-share.ts'
import { daysIn } from '#lib/kernel/day'
import { lastDayOf, runDay } from '#lib/kernel/report'
import { isolate } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'

/** Which day of the run it is, or by which version it is final, and up to when the figures go. */
export function SharedState({ shared: { analysis, span, final } }: { shared: SharedRun }) {
  const t = useTranslations('share')
  const format = createFormat(useLocale())
  const days = daysIn(span)
  const day = runDay(span, analysis.about.asOf)
  const { isPeriodAssumed, period } = analysis.about
  const last = lastDayOf(analysis)
  const state = day === null ? t('before') : t('day', { day, days })
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <p className="font-semibold">
        {final === null ? state : t('final', { version: isolate(final.version), day: isolate(format.day(final.on)) })}
      </p>
      {last !== null && <p className="text-muted">{t('dataTo', { day: isolate(format.shortDay(last)) })}</p>}
      {isPeriodAssumed && period !== null && (
        <p className="text-muted">{t('assumed', { days: format.dayRange(period) })}</p>
      )}
      {final === null && (
        <div className="w-full max-w-56 print:hidden">
          <DayStrip days={days} seen={runDay(span, last) ?? 0} />
        </div>
      )}
    </div>
  )
}
