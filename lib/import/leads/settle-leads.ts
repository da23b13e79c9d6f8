import type { CellReader } from '../cells/cell-reader.ts'
import { platformOf } from '../header/platforms.ts'
import type { Corrections, NumberFormat, Plan, PlannedColumn } from '../plan.ts'
import { dayFormatOf, dayOrderOf, decimalOf } from '../settle.ts'
import type { LeadReader } from './lead-reader.ts'

/** The formats that all values of a CRM's export together speak for, decided per column as for ads. */
export function settleLeads(plan: Plan, reader: LeadReader, corrections: Corrections): Plan {
  const byIndex = new Map(reader.cells.map((cells) => [cells.column.index, cells]))
  const dayOrder = dayOrderOf(reader.cells) ?? platformOf(plan.platform).dayOrder ?? null
  const decimal = decimalOf(reader.cells)
  const columns = plan.columns.map((column): PlannedColumn => {
    const cells = byIndex.get(column.index)
    if (cells === undefined) return column
    return {
      ...column,
      day: corrections.days?.[column.index] ?? dayFormatOf(cells, dayOrder),
      number: numberFormatOf(cells, corrections.decimals?.[column.index] ?? ownDecimalOf(cells) ?? decimal),
    }
  })
  return { ...plan, columns }
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
