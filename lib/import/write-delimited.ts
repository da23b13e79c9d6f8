/** A line of CSV by RFC 4180, safe to open in a spreadsheet: a text that would run as a formula stands behind a quote. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(defused(cell)))).join(',')}\r\n`
}

/** Marks with which a spreadsheet may take a text for a formula, also after spaces, full-width or on a second line. */
const FORMULA = /(?:^|[\r\n])[\s\u00a0\ufeff]*[=+\-@\t\r＝＋－＠]/u
/** A negative number is no formula. */
const NUMBER = /^-?\d+(?:[.,]\d+)*$/

function defused(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
