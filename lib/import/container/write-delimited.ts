/**
 * A line of CSV by RFC 4180, safe to open in a spreadsheet: a text that would run as a formula stands behind an
 * apostrophe, also where a spreadsheet set to semicolons or tabs would begin a cell of its own.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(defused(cell)))).join(',')}\r\n`
}

/** Marks with which a spreadsheet may take a text for a formula, also after spaces, full-width or on a second line. */
const FORMULA = /(?<=^|[\r\n;\t])(?=[\s\ufeff]*[=+\-@＝＋－＠])/gu
/** A negative number is no formula, nor are the dashes of an empty cell. */
const HARMLESS = /^[-+]*[\d \u00a0\u2009\u202f.,]*%?$/

function defused(text: string): string {
  return HARMLESS.test(text) ? text : text.replace(FORMULA, "'")
}

function quoted(text: string): string {
  return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
