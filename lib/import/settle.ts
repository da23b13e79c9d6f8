import type { CellReader } from './cells/cell-reader.ts'
import { platformOf } from './header/platforms.ts'
import type { Corrections, DayFormat, Plan, PlannedColumn } from './plan.ts'
import type { RowReader } from './rows/row-reader.ts'
import { withMicros } from './settle-micros.ts'
import { decimalMarks } from './settle-numbers.ts'

/**
 * The plan that all values of a file together speak for, once it was read by the plan its beginning spoke for. Decided
 * per column; a column that does not tell takes what the file's other columns tell.
 */
export function settle(plan: Plan, reader: RowReader, corrections: Corrections): Plan {
  const all = [...reader.cells, ...reader.side]
  const byIndex = new Map(all.map((cells) => [cells.column.index, cells]))
  const dayOrder = dayOrderOf(reader.cells) ?? platformOf(plan.platform).dayOrder ?? null
  const marks = decimalMarks(plan, reader, corrections)
  const columns = plan.columns.map((column): PlannedColumn => {
    const cells = byIndex.get(column.index)
    if (cells === undefined) return column
    const decimal = marks.get(column.index)?.decimal
    return {
      ...column,
      day: corrections.days?.[column.index] ?? dayFormatOf(cells, dayOrder),
      number: decimal === undefined ? null : { decimal, micros: column.number?.micros ?? false },
      asText: column.asText || isMostlyText(cells) || (reader.hasMoreWholes && isNeverFilled(cells)),
      splitsAds: column.splitsAds || splitsAds(column, reader),
    }
  })
  return withMicros({ ...plan, columns, resultTypes: withUntyped(plan, reader) }, reader, corrections)
}

/** The order that the days of all columns together show; null where none or both do. */
export function dayOrderOf(readers: readonly CellReader[]): 'day-month' | 'month-day' | null {
  const dayMonth = readers.some((reader) => (reader.day?.dayMonth ?? 0) > 0)
  const monthDay = readers.some((reader) => (reader.day?.monthDay ?? 0) > 0)
  if (dayMonth === monthDay) return null
  return dayMonth ? 'day-month' : 'month-day'
}

export function dayFormatOf({ day }: CellReader, elsewhere: 'day-month' | 'month-day' | null): DayFormat | null {
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
