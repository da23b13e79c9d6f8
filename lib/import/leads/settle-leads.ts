import type { CurrencyCode } from '../../kernel/money.ts'
import { byLetters } from '../../kernel/order.ts'
import type { CellReader } from '../cells/cell-reader.ts'
import type { Said } from '../header/recall.ts'
import type { NumberFormat, Plan, PlannedColumn } from '../plan.ts'
import { daysOf } from '../settle.ts'
import { decimalOf } from '../settle-numbers.ts'
import type { LeadReader } from './lead-reader.ts'

/** The formats that all values of a CRM's export together speak for, decided per column as for ads. */
export function settleLeads(plan: Plan, reader: LeadReader, corrections: Said, expected: CurrencyCode | null): Plan {
  const byIndex = new Map(reader.cells.map((cells) => [cells.column.index, cells]))
  const days = daysOf(plan, reader.cells, corrections)
  const decimal = decimalOf(reader.cells)
  const columns = plan.columns.map((column): PlannedColumn => {
    const cells = byIndex.get(column.index)
    if (cells === undefined) return column
    return {
      ...column,
      day: days(cells),
      number: numberFormatOf(
        cells,
        corrections.decimals?.[column.index] ??
          ownDecimalOf(cells) ??
          decimal ??
          corrections.earlier?.decimals?.[column.index] ??
          null,
      ),
    }
  })
  return { ...plan, columns, currency: currencyOf(plan, reader.currencies, expected) }
}

/** The one expected where any lead has it, so that its money is kept; else the one that most leads have. */
function currencyOf(
  { columns, currency }: Plan,
  found: ReadonlyMap<CurrencyCode, number>,
  expected: CurrencyCode | null,
): CurrencyCode | null {
  if (columns.some((column) => column.currency !== null)) return currency
  if (expected !== null && found.has(expected)) return expected
  const [most] = [...found].sort((one, other) => other[1] - one[1] || byLetters(one[0], other[0]))
  return most?.[0] ?? currency
}

/** Values like `1,234` alone are taken as thousands where no other column tells. */
function numberFormatOf({ number }: CellReader, decimal: '.' | ',' | null): NumberFormat | null {
  if (number === null) return null
  return { decimal: decimal ?? (number.eitherPoint > number.eitherComma ? ',' : '.'), micros: false }
}

function ownDecimalOf({ number }: CellReader): '.' | ',' | null {
  if (number === null || number.comma === number.point) return null
  return number.comma > number.point ? ',' : '.'
}
