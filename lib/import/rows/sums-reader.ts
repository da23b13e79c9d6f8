import { toMicros } from '../../kernel/money.ts'
import type { Problem } from '../../kernel/problem.ts'
import { SUM_NAMES } from '../../kernel/sums.ts'
import { at, unreadable } from '../cells/cell-problem.ts'
import type { CellReader } from '../cells/cell-reader.ts'
import type { Field } from '../header/field.ts'
import { FIELDS } from '../header/field.ts'
import type { Platform } from '../header/platforms.ts'

/** Reads the figures of a row. */
export type SumsReader = {
  readonly columns: readonly SumColumn[]
  /** Fills `sums`, in the order of SUM_NAMES, NaN being "no data", money in micros; the first thing wrong, or null. */
  readonly read: (cells: readonly string[], sums: Float64Array) => Problem | null
}

export function createSumsReader(readers: readonly CellReader[], platform: Platform, rate: number): SumsReader {
  const columns = readers.flatMap((reader) => sumColumnOf(reader, rate))
  return {
    columns,
    /** All figures are read, also behind one that cannot be: each may tell how the file writes its numbers. */
    read(cells, sums) {
      sums.fill(Number.NaN)
      let first: Problem | null = null
      for (const column of columns) {
        const found = readSum(column, cells[column.reader.column.index] ?? '', sums, platform)
        first ??= found
      }
      return first
    },
  }
}

/** A column that feeds a sum. `scale`: so many of its units make one; of counts it says nothing. */
export type SumColumn = { reader: CellReader; position: number; isMoney: boolean; isWhole: boolean; scale: number }

const MICROS = 1_000_000

function sumColumnOf(reader: CellReader, rate: number): SumColumn[] {
  const field = FIELDS[reader.column.field as Field]
  if (!('sum' in field)) return []
  return [
    {
      reader,
      position: SUM_NAMES.indexOf(field.sum),
      isMoney: field.kind === 'money',
      isWhole: field.sum === 'impressions' || field.sum === 'clicks',
      scale: (reader.column.number?.micros ? MICROS : 1) / rate,
    },
  ]
}

function readSum(column: SumColumn, cell: string, sums: Float64Array, platform: Platform): Problem | null {
  const { reader } = column
  const value = reader.read(cell) as number | null | undefined
  if (value !== null) reader.filled++
  if (value === undefined) return unreadable(reader, cell)
  const wrong = putSum(column, value, sums, platform.emptyCountIsZero ?? false)
  if (wrong !== null) return at(reader, cell, wrong)
  if (value !== null) reader.readable++
  return null
}

/** Sets what a value comes to, null being an empty cell; the code of what is wrong with it, or null. */
export function putSum(
  { position, isMoney, isWhole, scale }: SumColumn,
  value: number | null,
  sums: Float64Array,
  emptyCountIsZero: boolean,
): 'negativeCount' | 'notWhole' | null {
  if (value === null) {
    if (!isMoney && emptyCountIsZero) sums[position] = 0
    return null
  }
  if (!isMoney && value < 0) return 'negativeCount'
  if (isWhole && !Number.isInteger(value)) return 'notWhole'
  sums[position] = isMoney ? toMicros(value / scale) : value
  return null
}
