import { isField } from '#lib/import/field'
import type { ColumnEvidence, PlannedColumn } from '#lib/import/plan'

/** A column with what its cells showed, and what becomes of it. */
export type ColumnEntry = {
  readonly column: PlannedColumn
  readonly evidence: ColumnEvidence
  readonly status: ReturnType<typeof statusOf>
}

/**
 * `used`: its cells are read. `beside`: another column of the file carries the same figure and counts instead.
 * `known`: recognised, and not needed. `unknown`: nobody knows what it means.
 */
export function statusOf(column: PlannedColumn, evidence: ColumnEvidence): 'used' | 'beside' | 'known' | 'unknown' {
  if (!isField(column.field)) return column.field === null ? 'unknown' : 'known'
  return evidence.filled === 0 && evidence.samples.length > 0 ? 'beside' : 'used'
}
