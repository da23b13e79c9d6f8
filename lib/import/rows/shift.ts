import type { Problem } from '../../kernel/problem.ts'
import { problem } from '../../kernel/problem.ts'
import type { CellReader } from '../cells/cell-reader.ts'

/**
 * Whether cells have been lost in the middle of a row, so that the rest stands too far left and the end is empty: from
 * some column on, every value fits the column `missing` places to its right. Such a row can be repaired by hand, never
 * by guess.
 */
export function findShift(cells: readonly string[], readers: readonly CellReader[]): Problem | null {
  const missing = emptyAtEnd(cells)
  if (missing === 0 || missing > MOST_MISSING) return null
  const strict = readers.filter((reader) => reader.kind !== 'text' && reader.kind !== 'id')
  for (const [position, reader] of readers.entries()) {
    const from = reader.column.index
    const right = strict.filter((other) => other.column.index >= from + missing)
    if (right.length < FEWEST_PROOFS || fits(cells, reader, 0)) continue
    if (!strict.every((other) => other.column.index >= from || fits(cells, other, 0))) return null
    if (!right.every((other) => fits(cells, other, missing))) continue
    const belongs = readers.find((other) => other.column.index === from + missing && readers.indexOf(other) > position)
    return problem('columnsShifted', 'error', {
      column: reader.column.header,
      value: cells[from] ?? '',
      params: { missing, from: reader.column.header, found: cells[from] ?? '', belongs: belongs?.column.header ?? '' },
    })
  }
  return null
}

const MOST_MISSING = 6
const FEWEST_PROOFS = 3

function fits(cells: readonly string[], reader: CellReader, shift: number): boolean {
  const value = reader.read(cells[reader.column.index - shift] ?? '')
  return value !== undefined && (shift === 0 || value !== null)
}

function emptyAtEnd(cells: readonly string[]): number {
  let count = 0
  while (count < cells.length && (cells[cells.length - 1 - count] ?? '').trim() === '') count++
  return count
}
