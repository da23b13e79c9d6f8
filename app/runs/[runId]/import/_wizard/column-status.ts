import { columnsInUse } from '#lib/import/columns-in-use'
import { isField } from '#lib/import/field'
import type { ColumnEvidence, PlannedColumn } from '#lib/import/plan'

/** A column with what its cells showed, and what becomes of it. */
export type ColumnEntry = {
  readonly column: PlannedColumn
  readonly evidence: ColumnEvidence
  readonly status: ColumnStatus
}

/**
 * `used`: its cells are read. `beside`: another column of the file carries the same figure and counts instead.
 * `known`: recognised, and not needed. `unknown`: nobody knows what it means.
 */
type ColumnStatus = 'used' | 'beside' | 'known' | 'unknown'

/** What becomes of each column of a file. */
export function statusesOf(columns: readonly PlannedColumn[]): ColumnStatus[] {
  // By field: of two columns for one field nobody has said yet which counts.
  const fieldsInUse = new Set(columnsInUse(columns).map(({ field }) => field))
  return columns.map(({ field }) => {
    if (!isField(field)) return field === null ? 'unknown' : 'known'
    return fieldsInUse.has(field) ? 'used' : 'beside'
  })
}
