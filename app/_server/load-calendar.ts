import 'server-only'
import { adsSpans, coverageIn } from '#db/coverage'
import type { TestRun } from '#db/runs'
import type { Span } from '#lib/kernel/day'
import { dayIn } from '#lib/locale/time-zones'
import type { SourceDays } from '#lib/metrics/run-calendar'
import { calendarOf } from '#lib/metrics/run-calendar'
import { wholeOf } from '#lib/metrics/run-dates'
import { todayIn } from './clock.ts'
import { openHouse } from './house.ts'
import { requireScope } from './require-scope.ts'

/** Which days of a run each of its sources covers, as the run's clocks count them. */
export async function loadCalendar({ id, start, end, timeZone }: TestRun): Promise<SourceDays[]> {
  const { database } = await openHouse()
  const coverage = await coverageIn(database, await requireScope(), id)
  const statements = coverage.map(({ importedAt, ...covered }) => ({
    ...covered,
    importedOn: dayIn(importedAt, timeZone),
  }))
  return calendarOf({ start, end }, todayIn(timeZone), statements)
}

/** First and last day of a run's figures; null where none names a day. */
export async function loadDataSpan({ id }: TestRun): Promise<Span | null> {
  const { database } = await openHouse()
  return wholeOf(adsSpans(database, id))
}
