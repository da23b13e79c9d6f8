/** Rows that are not data: the file's own totals and subtotals, notes below the table, a header that comes again. */

/** Whether the first cell announces a total. `Total Wine` is a campaign: a mark or the end must follow the word. */
export function announcesTotal(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '')?.trim()
  return first !== undefined && first.length < 120 && TOTAL.test(first)
}

/** Whether a row is a note below the table, such as a count of rows: one cell where the table has many. */
export function isNote(cells: readonly string[], columnCount: number): boolean {
  if (columnCount <= 2) return false
  let filled = 0
  for (const cell of cells) if (cell !== '' && cell.trim() !== '' && ++filled > 1) return false
  return filled === 1
}

/** Whether a row repeats the header. */
export function isHeaderAgain(cells: readonly string[], headers: readonly string[]): boolean {
  return headers.length > 1 && headers.every((header, position) => (cells[position] ?? '').trim() === header)
}

/** Whether a breakdown's cell stands for all its values, which makes the row a subtotal of its neighbours. */
export function standsForAll(cell: string): boolean {
  return ALL.has(cell.trim().toLowerCase())
}

const TOTAL =
  /^(?:(?:grand )?totals?|итого|всего|gesamt|gesamtsumme|всього|разом|загалом|الإجمالي|المجموع|итого и средние)\s*(?:$|[:\-–—(].*)|^total (?:of|in|rows)\b.*|^全\d+件の結果$/i
const ALL = new Set(['all', 'все', 'total', 'итого', 'всего', 'الكل'])
