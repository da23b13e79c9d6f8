import type { CellReader } from '../cells/cell-reader.ts'
import { isEmptyMark } from '../cells/numbers.ts'
import type { BreakdownReader } from './breakdown.ts'
import { announcesNamedTotal, announcesTotal, isHeaderAgain, isNote, standsForAll } from './totals-row.ts'

/** What a row of a file is. `total`: it adds up others; `note`: a footer, or the header again. */
export type RowKind = 'data' | 'total' | 'note' | 'blank'

/** Tells rows of data from the others. `identity` are the columns that name an ad, `days` those that hold its days. */
export function createRowKinds(
  headers: readonly string[],
  identity: readonly CellReader[],
  breakdown: BreakdownReader,
  days: readonly CellReader[],
): (cells: readonly string[]) => RowKind {
  return (cells) => {
    if (isBlank(cells)) return 'blank'
    const first = (cells[0] ?? '').charCodeAt(0)
    const beginsWithDigit = first >= 48 && first <= 57
    if (!beginsWithDigit && announcesTotal(cells) && !mayBeCalledSo(cells, identity, days)) return 'total'
    if (isNote(cells, headers.length) || isHeaderAgain(cells, headers)) return 'note'
    if (breakdown.standsForAll(cells) || days.some(({ column }) => isAll(cells[column.index]))) return 'total'
    if (standForAll(cells, identity)) return 'total'
    return identity.length > 0 && isEmptyIn(cells, identity) && breakdown.isEmpty(cells) ? 'total' : 'data'
  }
}

/** Whether a row that announces a total may be data of something called so: it names more of an ad, or has a day. */
function mayBeCalledSo(
  cells: readonly string[],
  identity: readonly CellReader[],
  days: readonly CellReader[],
): boolean {
  const hasDay = days.some(({ column }) => /\d/.test(cells[column.index] ?? ''))
  return namesBesides(cells, identity) || (hasDay && announcesNamedTotal(cells) && !isEmptyIn(cells, identity))
}

/**
 * Whether a row of data holds a word for a total where only its neighbours tell that it is none: of such a row nothing
 * may be concluded for others.
 */
export function looksLikeTotal(cells: readonly string[], identity: readonly CellReader[]): boolean {
  return (
    announcesTotal(cells) || identity.some(({ column }) => isAll(cells[column.index]) || isTotal(cells[column.index]))
  )
}

/** Whether any of the names of a row is a word for a total. */
export function isNamedTotal(cells: readonly string[], identity: readonly CellReader[]): boolean {
  return identity.some(({ column }) => isTotal(cells[column.index]))
}

function isTotal(cell = ''): boolean {
  const first = cell.charCodeAt(0)
  return cell.length > 1 && !(first >= 48 && first <= 57) && announcesTotal([cell])
}

/** Whether cells besides the first filled one name an ad: `Total` is then the name of a campaign, and its row data. */
export function namesBesides(cells: readonly string[], identity: readonly CellReader[]): boolean {
  const first = cells.findIndex((cell) => cell.trim() !== '')
  return identity.some(({ column }) => column.index !== first && !isEmptyMark((cells[column.index] ?? '').trim()))
}

/**
 * Whether several columns that name an ad stand for all of them, down to the ad itself: `Spring, All, All` adds up a
 * campaign. One alone may be called so.
 */
function standForAll(cells: readonly string[], identity: readonly CellReader[]): boolean {
  const whole = identity.filter(({ column }) => isAll(cells[column.index]))
  if (whole.length < 2) return false
  const finest = Math.max(...whole.map(levelOf))
  return identity.every((reader) => {
    const cell = cells[reader.column.index] ?? ''
    return levelOf(reader) < finest || isAll(cell) || isEmptyMark(cell.trim())
  })
}

/** How narrowly a column names an ad. */
function levelOf({ column }: CellReader): number {
  return LEVELS.findIndex((level) => column.field?.startsWith(level))
}

const LEVELS = ['campaign_', 'adset_', 'ad_']

/** Most cells are told by their first letter or their length. */
function isAll(cell = ''): boolean {
  const first = cell.charCodeAt(0)
  return cell.length > 1 && cell.length < LONGEST_ALL && !(first >= 48 && first <= 57) && standsForAll(cell)
}

const LONGEST_ALL = 10

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false
  return true
}

function isEmptyIn(cells: readonly string[], readers: readonly CellReader[]): boolean {
  for (const reader of readers) if (!isEmptyMark((cells[reader.column.index] ?? '').trim())) return false
  return true
}
