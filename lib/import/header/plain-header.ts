import { linesOf } from '../container/parse-delimited.ts'

/** The first rows of a file as one delimiter would part them. */
export type Beginning<Mark> = { readonly delimiter: Mark; readonly rows: readonly (readonly string[])[] }

/** A header that stands where a header stands, though nobody knows its cells. */
export type PlainHeader<Mark> = {
  readonly delimiter: Mark
  readonly cells: readonly string[]
  readonly line: number
}

/**
 * The header of a table that no alias tells: most rows have as many cells as it, its cells are words, and figures
 * stand below it. Null where no delimiter makes such a table of the rows.
 */
export function findPlainHeader<Mark>(beginnings: readonly Beginning<Mark>[]): PlainHeader<Mark> | null {
  let widest: PlainHeader<Mark> | null = null
  for (const { delimiter, rows } of beginnings) {
    const header = headerIn(rows)
    if (header === null || header.cells.length <= (widest?.cells.length ?? 1)) continue
    widest = { ...header, delimiter }
  }
  return widest
}

const HEADER_WITHIN = 12
/** Of the rows that hold anything: notes above and below a table are few. */
const MOST_ROWS = 0.6
const LONGEST_NAME = 120

function headerIn(rows: readonly (readonly string[])[]): Omit<PlainHeader<unknown>, 'delimiter'> | null {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const width = commonestWidth(filled)
  const table = filled.filter((cells) => isOfWidth(cells, width))
  if (width < 2 || table.length < 2 || table.length < filled.length * MOST_ROWS) return null
  const header = table[0] as readonly string[]
  const position = rows.indexOf(header)
  if (position >= HEADER_WITHIN || !isMadeOfNames(header)) return null
  if (!header.some((_, column) => holdsFigures(table.slice(1), column))) return null
  return { cells: header, line: 1 + rows.slice(0, position).reduce((lines, cells) => lines + linesOf(cells), 0) }
}

/** Empty cells at the end do not count: sheets leave them out. */
function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1
}

function commonestWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const cells of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0]
}

function isOfWidth(cells: readonly string[], width: number): boolean {
  return cells.length === width && widthOf(cells) > 1
}

/** The cells of a header are words, nearly all of them filled. */
function isMadeOfNames(cells: readonly string[]): boolean {
  const names = cells.filter((cell) => cell.trim() !== '')
  return (
    names.length >= Math.max(2, cells.length - 1) &&
    names.every((name) => /\p{L}/u.test(name) && name.length <= LONGEST_NAME && !FIGURE.test(name.trim()))
  )
}

function holdsFigures(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '')
  return cells.length > 0 && cells.filter((cell) => FIGURE.test(cell)).length * 2 > cells.length
}

/** A number with at most a currency or a percent sign beside it. */
const FIGURE = /^[^\p{L}\p{Nd}]*(?:\p{L}{1,3}[\s.]*)?\p{Nd}[\p{Nd}\s.,'’\u066b\u066c]*(?:%|[^\p{Nd}]{1,5})?$/u
