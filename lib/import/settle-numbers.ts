import type { CurrencyCode } from '../kernel/money.ts'
import type { Problem } from '../kernel/problem.ts'
import { problem } from '../kernel/problem.ts'
import type { CellReader } from './cells/cell-reader.ts'
import { FIELDS, isField } from './header/field.ts'
import { platformOf } from './header/platforms.ts'
import type { Said } from './header/recall.ts'
import type { Plan } from './plan.ts'
import type { RowReader } from './rows/row-reader.ts'

type Mark = '.' | ','

/** The decimal mark of each column of numbers, by its position in the file. */
type DecimalMarks = ReadonlyMap<number, { readonly decimal: Mark; readonly isGuess: boolean }>

/** What a column's own values say comes first; what nothing tells is a guess. */
export function decimalMarks(plan: Plan, reader: RowReader, corrections: Said): DecimalMarks {
  const all = [...reader.cells, ...reader.side].filter(({ number }) => number !== null)
  const elsewhere = decimalOf(all)
  return new Map(
    all.map((cells) => {
      const { column, kind } = cells
      const known =
        corrections.decimals?.[column.index] ??
        ownDecimalOf(cells) ??
        proofOf(cells, reader) ??
        (speaksForOthers(cells, plan) ? elsewhere : null) ??
        corrections.earlier?.decimals?.[column.index] ??
        (kind === 'money' ? threeDecimalsOf(cells, plan.currency) : null)
      const habit = kind === 'money' ? habitOf(plan) : null
      const isGuess = known === null && (habit === null || isAlwaysEither(cells))
      return [column.index, { decimal: known ?? habit ?? asThousands(cells), isGuess }]
    }),
  )
}

/** Whether the marks of a file's other columns hold for a column: a count of whole things has none but between thousands. */
function speaksForOthers({ kind, column }: CellReader, { platform }: Plan): boolean {
  return kind === 'money' || (!WHOLE.has(column.field ?? '') && !platformOf(platform).mixesDecimalMarks)
}

/** Every value has one comma and three digits behind it: thousands would hardly all be so. */
function isAlwaysEither({ number, readable }: CellReader): boolean {
  return number !== null && readable > 0 && number.eitherComma === readable
}

/** Money or results like `1.234` of which nothing tells whether it is a thousand or one. */
export function* markDoubts(plan: Plan, reader: RowReader, corrections: Said): Generator<Problem> {
  if (platformOf(plan.platform).mixesDecimalMarks) return
  const marks = decimalMarks(plan, reader, corrections)
  for (const { column, number } of reader.cells) {
    if (WHOLE.has(column.field ?? '') || !number?.either || !marks.get(column.index)?.isGuess) continue
    const params = { read: Number(number.either.replace(/\D/g, '')) }
    yield problem('thousandsAssumed', 'warning', { column: column.header, value: number.either, params })
  }
}

const WHOLE = new Set(['impressions', 'impressions_total', 'clicks_link', 'clicks_all'])

/** The decimal mark that the numbers of all columns together show; null where they do not tell. */
export function decimalOf(readers: readonly CellReader[]): Mark | null {
  let comma = 0
  let point = 0
  for (const { number, column } of readers) {
    comma += number?.comma ?? 0
    point += number?.point ?? 0
    // Impressions and clicks are whole: a mark in them parts thousands, and so is not the decimal one.
    if (!WHOLE.has(column.field ?? '')) continue
    comma += number?.eitherPoint ?? 0
    point += number?.eitherComma ?? 0
  }
  if (comma === point) return null
  return comma > point ? ',' : '.'
}

function ownDecimalOf({ number }: CellReader): Mark | null {
  if (number === null || number.comma === number.point) return null
  return number.comma > number.point ? ',' : '.'
}

/** The decimal mark that the file's own total speaks for. */
function proofOf(cells: CellReader, { totals, sums }: RowReader): Mark | null {
  const { field } = cells.column
  if (!isField(field)) return null
  const description = FIELDS[field]
  return 'sum' in description ? totals.decimalOf(cells, sums[description.sum]) : null
}

/** Files parted by commas are as the platform wrote them: a spreadsheet that writes decimal commas parts by semicolons. */
function habitOf({ platform, delimiter }: Plan): Mark | null {
  return delimiter === ',' && platformOf(platform).writesPoints ? '.' : null
}

function threeDecimalsOf({ number }: CellReader, currency: CurrencyCode | null): Mark | null {
  if (number === null || currency === null || !THREE_DECIMALS.has(currency)) return null
  if (number.eitherComma === number.eitherPoint) return null
  return number.eitherComma > number.eitherPoint ? ',' : '.'
}

/** Currencies whose smallest coin is a thousandth (ISO 4217); that of Iraq is no longer minted. */
const THREE_DECIMALS: ReadonlySet<CurrencyCode> = new Set(['BHD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'])

function asThousands({ number }: CellReader): Mark {
  return (number?.eitherPoint ?? 0) > (number?.eitherComma ?? 0) ? ',' : '.'
}
