import 'server-only'
import { coverageIn } from '#db/coverage'
import type { TestRun } from '#db/runs'
import { dayIn } from '#lib/locale/time-zones'
import type { SourceDays } from '#lib/metrics/run-calendar'
import { calendarOf } from '#lib/metrics/run-calendar'
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
