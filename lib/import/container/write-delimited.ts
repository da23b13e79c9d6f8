/** How a CSV parts its cells and writes its decimals: where they have a comma, cells have a semicolon. */
export type CsvDialect =
  | { readonly delimiter: ','; readonly decimal: '.' }
  | { readonly delimiter: ';'; readonly decimal: ',' }

const PLAIN: CsvDialect = { delimiter: ',', decimal: '.' }

/**
 * A line of CSV by RFC 4180, safe to open in a spreadsheet: a text that would run as a formula stands behind an
 * apostrophe, also where a spreadsheet set to other marks would begin a cell of its own. Numbers stay numbers.
 */
export function csvLine(cells: readonly (string | number)[], { delimiter, decimal }: CsvDialect = PLAIN): string {
  const texts = cells.map((cell) =>
    typeof cell === 'number' ? numberText(cell).replace('.', decimal) : quoted(defused(cell, delimiter)),
  )
  return `${texts.join(delimiter)}\r\n`
}

/** To the millionth, as money is counted; below one to six digits. */
function numberText(value: number): string {
  return String(Math.abs(value) < 1 ? Number(value.toPrecision(6)) : Math.round(value * 1e6) / 1e6)
}

/** Marks with which a spreadsheet may take a text for a formula, also after spaces, full-width or on a second line. */
const FORMULAS = {
  ',': /(?<=^|[\r\n;\t])(?=[\s\ufeff]*[=+\-@＝＋－＠])/gu,
  ';': /(?<=^|[\r\n,\t])(?=[\s\ufeff]*[=+\-@＝＋－＠])/gu,
} as const satisfies Record<CsvDialect['delimiter'], RegExp>
/** A negative number is no formula, nor are the dashes of an empty cell. */
const HARMLESS = /^[-+]*[\d \u00a0\u2009\u202f.,]*%?$/

function defused(text: string, delimiter: CsvDialect['delimiter']): string {
  return HARMLESS.test(text) ? text : text.replace(FORMULAS[delimiter], "'")
}

function quoted(text: string): string {
  return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
