import type { CellReader } from './cells/cell-reader.ts'
import { platformOf } from './header/platforms.ts'
import type { Said } from './header/recall.ts'
import type { DayFormat, Plan, PlannedColumn } from './plan.ts'
import type { RowReader } from './rows/row-reader.ts'
import { withMicros } from './settle-micros.ts'
import { decimalMarks } from './settle-numbers.ts'

/**
 * The plan that all values of a file together speak for, once it was read by the plan its beginning spoke for. Decided
 * per column; a column that does not tell takes what the file's other columns tell.
 */
export function settle(plan: Plan, reader: RowReader, corrections: Said): Plan {
  const all = [...reader.cells, ...reader.side]
  const byIndex = new Map(all.map((cells) => [cells.column.index, cells]))
  const days = daysOf(plan, reader.cells, corrections)
  const marks = decimalMarks(plan, reader, corrections)
  const columns = plan.columns.map((column): PlannedColumn => {
    const cells = byIndex.get(column.index)
    if (cells === undefined) return column
    const decimal = marks.get(column.index)?.decimal
    return {
      ...column,
      day: days(cells),
      number: decimal === undefined ? null : { decimal, micros: column.number?.micros ?? false },
      asText: column.asText || isMostlyText(cells) || (reader.hasMoreWholes && isNeverFilled(cells)),
      splitsAds: column.splitsAds || splitsAds(column, reader),
    }
  })
  return withMicros({ ...plan, columns, resultTypes: withUntyped(plan, reader) }, reader, corrections)
}

/** The format of each column of days: as is said of this file, as values tell, as was said before, as the platform does. */
export function daysOf({ platform }: Pick<Plan, 'platform'>, readers: readonly CellReader[], said: Said) {
  const shown = dayOrderOf(readers)
  return (cells: CellReader): DayFormat | null => {
    const { index } = cells.column
    const elsewhere = shown ?? said.earlier?.days?.[index] ?? platformOf(platform).dayOrder ?? null
    return said.days?.[index] ?? dayFormatOf(cells, elsewhere)
  }
}

/** The order that the days of all columns together show; null where none or both do. */
function dayOrderOf(readers: readonly CellReader[]): 'day-month' | 'month-day' | null {
  const dayMonth = readers.some((reader) => (reader.day?.dayMonth ?? 0) > 0)
  const monthDay = readers.some((reader) => (reader.day?.monthDay ?? 0) > 0)
  if (dayMonth === monthDay) return null
  return dayMonth ? 'day-month' : 'month-day'
}

function dayFormatOf({ day }: CellReader, elsewhere: 'day-month' | 'month-day' | null): DayFormat | null {
  if (day === null) return null
  if (day.dayMonth > day.monthDay) return 'day-month'
  if (day.monthDay > day.dayMonth) return 'month-day'
  if (day.either === 0) return 'iso'
  return elsewhere ?? 'undecided'
}

/** The plan's result types, and with them what rows without a type count as. */
function withUntyped({ resultTypes }: Plan, { results }: RowReader): Plan['resultTypes'] {
  const { '': _known, ...named } = resultTypes
  return results.untyped === null ? named : { ...named, '': results.untyped }
}

/** Ages or genders in words that nobody knows are still good to tell rows apart. */
function isMostlyText(cells: CellReader): boolean {
  return (cells.kind === 'age' || cells.kind === 'gender') && cells.filled > 0 && cells.readable * 2 < cells.filled
}

function isNeverFilled({ kind, filled }: CellReader): boolean {
  return (kind === 'age' || kind === 'gender') && filled === 0
}

function splitsAds(column: PlannedColumn, reader: RowReader): boolean {
  return (column.field === 'segment' || column.field === 'interest') && reader.varying.has(column.field)
}
