import type { Table } from '../header/find-table.ts'
import { announcesTotal } from '../rows/totals-row.ts'
import { columnsOfAds, columnsOfMarks, isFigure, mayHoldPeople, personalColumns } from './personal-columns.ts'
import { holdsContact, isContact, marksContact, mentionsContact } from './personal-text.ts'

/** What is kept of a row that stands on a line of the file. */
export type EmptyRow = (cells: readonly string[], line: number) => readonly string[]

/**
 * Empties the cells of a row. A longer row than the header, or a shorter one that is not `isWhole`, may hold anything
 * anywhere: nothing is left of it. A table without people is kept as it is.
 */
export function createEmptyRow(table: Table, isWhole: (cells: readonly string[]) => boolean = () => false): EmptyRow {
  const { header, place } = table
  if (!mayHoldPeople(table)) return (cells) => cells
  const personal = personalColumns(table)
  const holds = header.platform.kind === 'crm' ? mentionsContact : holdsContact
  const ofAds = columnsOfAds(table)
  const marks = columnsOfMarks(table)
  const contactIn = (column: number) => (marks.has(column) ? marksContact : ofAds.has(column) ? isContact : holds)
  const width = header.cells.length
  const keep = (cell: string, column: number): string => {
    const remainder = personal.get(column)
    if (remainder !== undefined) return remainder === 'figures' && isFigure(cell) ? cell : lineBreaksOf(cell)
    return contactIn(column)(cell) ? lineBreaksOf(cell) : cell
  }
  return (cells, line) => {
    if (line === header.line || cells.every((cell) => cell.trim() === '') || isAgain(cells, header.cells)) return cells
    if (line < header.line) return header.platform.kind === 'crm' ? cells.map(lineBreaksOf) : cells.map(withoutContact)
    const isCut = cells.length < width && place.container === 'text' && !announcesTotal(cells) && !isWhole(cells)
    const isLong = cells.slice(width).some((cell) => cell.trim() !== '')
    if (isLong || isCut) return cells.map((cell) => `${LEFT_OUT}${lineBreaksOf(cell)}`)
    return cells.map(keep)
  }
}

const LEFT_OUT = '…'

function isAgain(cells: readonly string[], headers: readonly string[]): boolean {
  return headers.every((header, column) => (cells[column] ?? '').trim() === header)
}

function withoutContact(cell: string): string {
  return holdsContact(cell) ? lineBreaksOf(cell) : cell
}

/** An emptied cell keeps its line breaks, so that every row stays on the line where people find it in their file. */
function lineBreaksOf(cell: string): string {
  return cell.replace(/[^\r\n]+/g, '')
}
