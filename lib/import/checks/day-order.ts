import { refused } from '../../kernel/result.ts'
import type { CellReader } from '../cells/cell-reader.ts'
import type { DayEvidence } from '../cells/days.ts'

/**
 * The refusal of a file whose days cannot be told: whichever way they were read, some would stand on other days without
 * a sign. Null where they can.
 */
export function refuseUntoldDays(
  readers: readonly Pick<CellReader, 'column' | 'day'>[],
): ReturnType<typeof refused> | null {
  for (const { column, day } of readers) {
    if (day === null) continue
    if (contradicts(day)) {
      const params = { column: column.header, one: day.firstDayMonth ?? '', other: day.firstMonthDay ?? '' }
      return refused('mixedDayOrders', params)
    }
    if (beginsWithYear(day)) return refused('yearsFirst', { column: column.header, value: day.firstShortYear ?? '' })
  }
  return null
}

/** A spreadsheet that was set to another country turns the days that it understands, and leaves the others as text. */
function contradicts({ dayMonth, monthDay }: DayEvidence): boolean {
  return Math.min(dayMonth, monthDay) > MOST_SLIPS * (dayMonth + monthDay)
}

/** Two digits in front that hardly change and are no month, and two behind that do: a year before its month and day. */
function beginsWithYear({ shortFirsts, shortYears }: DayEvidence): boolean {
  return shortYears.size > shortFirsts.size && [...shortFirsts].every((first) => first > MONTHS)
}

/** One odd cell in twenty is a slip, and is refused by itself. */
const MOST_SLIPS = 0.05
const MONTHS = 12
