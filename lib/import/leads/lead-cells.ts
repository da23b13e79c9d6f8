import type { CellReader } from '../cells/cell-reader.ts'
import { createCellReader } from '../cells/cell-reader.ts'
import type { Plan } from '../plan.ts'
import type { LeadField } from './lead-field.ts'
import { isLeadField, LEAD_FIELDS } from './lead-field.ts'

/** The cells of a CRM's row that are read, by field. Headers may repeat: the first cell with a value counts. */
export class LeadCells {
  readonly readers: readonly CellReader[]
  readonly #byField: ReadonlyMap<LeadField, readonly CellReader[]>

  constructor(plan: Plan) {
    this.readers = plan.columns.flatMap((column) =>
      isLeadField(column.field) ? [createCellReader(column, LEAD_FIELDS[column.field], plan)] : [],
    )
    this.#byField = Map.groupBy(this.readers, ({ column }) => column.field as LeadField)
  }

  /** Reads a row; `tell` hears of cells that are no value of their column's kind. These count as empty. */
  read(cells: readonly string[], tell: (reader: CellReader, cell: string) => void): void {
    for (const reader of this.readers) {
      const cell = cells[reader.column.index] ?? ''
      reader.value = reader.read(reader.kind === 'day' ? cell.replace(TIME, '') : cell)
      if (reader.value === null) continue
      reader.filled++
      if (reader.value === undefined) tell(reader, cell)
      else reader.readable++
    }
  }

  has(...fields: readonly LeadField[]): boolean {
    return fields.some((field) => this.#byField.has(field))
  }

  /** The first value of the first field that has one. */
  text(...fields: readonly LeadField[]): string | null {
    const value = this.#first(fields)
    return typeof value === 'string' ? value : null
  }

  number(...fields: readonly LeadField[]): number | null {
    const value = this.#first(fields)
    return typeof value === 'number' ? value : null
  }

  #first(fields: readonly LeadField[]): string | number | null {
    for (const field of fields) {
      for (const { value } of this.#byField.get(field) ?? []) if (value !== null && value !== undefined) return value
    }
    return null
  }
}

/** The time behind a day, with all that follows. */
const TIME = /(?:T|,?\s+)\d{1,2}:\d{2}.*$/
