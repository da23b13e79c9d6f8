import type { BreakdownReader } from './breakdown.ts'
import type { CellReader } from './cell-reader.ts'
import { isEmptyMark } from './numbers.ts'
import { announcesTotal, isHeaderAgain, isNote } from './totals-row.ts'

/** What a row of a file is. `total`: it adds up others; `note`: a footer, or the header again. */
export type RowKind = 'data' | 'total' | 'note' | 'blank'

/** Tells rows of data from the others. `identity` are the columns that name an ad. */
export function createRowKinds(
  headers: readonly string[],
  identity: readonly CellReader[],
  breakdown: BreakdownReader,
): (cells: readonly string[]) => RowKind {
  return (cells) => {
    if (isBlank(cells)) return 'blank'
    const first = (cells[0] ?? '').charCodeAt(0)
    const beginsWithDigit = first >= 48 && first <= 57
    if (!beginsWithDigit && announcesTotal(cells) && !namesBesides(cells, identity)) return 'total'
    if (isNote(cells, headers.length) || isHeaderAgain(cells, headers)) return 'note'
    if (breakdown.standsForAll(cells)) return 'total'
    return identity.length > 0 && isEmptyIn(cells, identity) && breakdown.isEmpty(cells) ? 'total' : 'data'
  }
}

/** Whether cells besides the first filled one name an ad: `Total` is then the name of a campaign, and its row data. */
function namesBesides(cells: readonly string[], identity: readonly CellReader[]): boolean {
  const first = cells.findIndex((cell) => cell.trim() !== '')
  return identity.some(({ column }) => column.index !== first && !isEmptyMark((cells[column.index] ?? '').trim()))
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false
  return true
}

function isEmptyIn(cells: readonly string[], readers: readonly CellReader[]): boolean {
  for (const reader of readers) if ((cells[reader.column.index] ?? '').trim() !== '') return false
  return true
}
