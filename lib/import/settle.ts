import type { CellReader } from './cells/cell-reader.ts'
import { FIELDS, isField } from './header/field.ts'
import { platformOf } from './header/platforms.ts'
import type { Corrections, DayFormat, NumberFormat, Plan, PlannedColumn } from './plan.ts'
import type { RowReader } from './rows/row-reader.ts'

/**
 * The plan that all values of a file together speak for, once it was read by the plan its beginning spoke for. Decided
 * per column; a column that does not tell takes what the file's other columns tell.
 */
export function settle(plan: Plan, reader: RowReader, corrections: Corrections): Plan {
  const all = [...reader.cells, ...reader.side]
  const byIndex = new Map(all.map((cells) => [cells.column.index, cells]))
  const dayOrder = dayOrderOf(reader.cells) ?? platformOf(plan.platform).dayOrder ?? null
  const decimal = decimalOf(all)
  const columns = plan.columns.map((column): PlannedColumn => {
    const cells = byIndex.get(column.index)
    if (cells === undefined) return column
    return {
      ...column,
      day: corrections.days?.[column.index] ?? dayFormatOf(cells, dayOrder),
      number: numberFormatOf(cells, corrections.decimals?.[column.index] ?? null, decimal, proofOf(cells, reader)),
      asText: column.asText || isMostlyText(cells),
      splitsAds: column.splitsAds || splitsAds(column, reader),
    }
  })
  return withMicros({ ...plan, columns, resultTypes: withUntyped(plan, reader) }, reader)
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

const WHOLE = new Set(['impressions', 'impressions_total', 'clicks_link', 'clicks_all'])

/** The decimal mark that the numbers of all columns together show; null where they do not tell. */
export function decimalOf(readers: readonly CellReader[]): '.' | ',' | null {
  let comma = 0
  let point = 0
  for (const { number, column } of readers) {
    comma += number?.comma ?? 0
    point += number?.point ?? 0
    // Impressions and clicks are whole: a mark in them parts thousands, and so is not the decimal one.
    if (!WHOLE.has(column.field ?? '')) continue
    comma += number?.eitherPoint ?? 0
    point += number?.eitherComma ?? 0
  }
  if (comma === point) return null
  return comma > point ? ',' : '.'
}

/** Values like `1,234` alone are taken as thousands: a mark before exactly three digits. */
function numberFormatOf(
  { number, kind, column }: CellReader,
  chosen: '.' | ',' | null,
  elsewhere: '.' | ',' | null,
  proved: '.' | ',' | null = null,
): NumberFormat | null {
  if (number === null) return null
  const micros = column.number?.micros ?? false
  if (chosen !== null) return { decimal: chosen, micros }
  if (number.comma !== number.point) return { decimal: number.comma > number.point ? ',' : '.', micros }
  if (proved !== null) return { decimal: proved, micros }
  if (kind === 'money' && elsewhere !== null) return { decimal: elsewhere, micros }
  return { decimal: number.eitherPoint > number.eitherComma ? ',' : '.', micros }
}

/** The decimal mark that the file's own total speaks for. */
function proofOf(cells: CellReader, { totals, sums }: RowReader): '.' | ',' | null {
  const { field } = cells.column
  if (!isField(field)) return null
  const description = FIELDS[field]
  return 'sum' in description ? totals.decimalOf(cells, sums[description.sum]) : null
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

function splitsAds(column: PlannedColumn, reader: RowReader): boolean {
  return (column.field === 'segment' || column.field === 'interest') && reader.names.varying.has(column.field)
}

/** Money in whole numbers, with clicks at more than a million each, is in millionths (Reports API of Yandex Direct). */
function withMicros(plan: Plan, reader: RowReader): Plan {
  if (!platformOf(plan.platform).mayUseMicros) return plan
  const spend = reader.cells.find((cells) => cells.column.field === 'spend')
  if (!spend?.number || spend.number.decorated > 0 || !(reader.costPerClick > LEAST_MICROS)) return plan
  const columns = plan.columns.map((column) =>
    column.number && (column.field === 'spend' || column.field === 'revenue')
      ? { ...column, number: { ...column.number, micros: true } }
      : column,
  )
  return { ...plan, columns }
}

const LEAST_MICROS = 1_000_000
