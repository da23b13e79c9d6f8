import type { CsvDialect } from '../../import/container/write-delimited.ts'
import { csvLine } from '../../import/container/write-delimited.ts'
import type { Locale } from '../../locale/locales.ts'
import type { Table } from './table.ts'

/** As spreadsheets of each language read a CSV by themselves. */
const DIALECTS = {
  en: { delimiter: ',', decimal: '.' },
  ru: { delimiter: ';', decimal: ',' },
  ar: { delimiter: ',', decimal: '.' },
} as const satisfies Record<Locale, CsvDialect>

/** A table as CSV: the headers, then a line for each row; what the data do not carry is an empty cell. */
export function writeCsv({ columns, rows }: Table, locale: Locale): string {
  const dialect = DIALECTS[locale]
  const lines = rows.map((row) =>
    csvLine(
      row.map((value) => value ?? ''),
      dialect,
    ),
  )
  return [
    csvLine(
      columns.map(({ header }) => header),
      dialect,
    ),
    ...lines,
  ].join('')
}
