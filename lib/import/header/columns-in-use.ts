import type { PlannedColumn } from '../plan.ts'
import type { Field, FieldKind } from './field.ts'
import { FIELDS, isField } from './field.ts'

/** The kind of value a column is read as; null where it is left out. */
export function kindOf(column: PlannedColumn): FieldKind | null {
  if (!isField(column.field)) return null
  return column.asText ? 'text' : FIELDS[column.field].kind
}

/** The column that feeds each field, where several could feed one sum: link clicks before all clicks, and so on. */
export function columnsInUse(columns: readonly PlannedColumn[]): PlannedColumn[] {
  const taken = new Set<string>()
  const used: PlannedColumn[] = []
  for (const field of Object.keys(FIELDS) as Field[]) {
    const column = columns.find((candidate) => candidate.field === field)
    if (column === undefined) continue
    const description = FIELDS[field]
    const target = 'sum' in description ? description.sum : field
    if (taken.has(target)) continue
    taken.add(target)
    used.push(column)
  }
  return used.toSorted((one, other) => one.index - other.index)
}
