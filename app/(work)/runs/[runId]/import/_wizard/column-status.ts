import { columnsInUse } from '#lib/import/header/columns-in-use'
import { isField } from '#lib/import/header/field'
import { isLeadField } from '#lib/import/leads/lead-field'
import type { ColumnEvidence, Corrections, PlannedColumn, Survey } from '#lib/import/plan'

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

/** The columns of a file as the user wants them read, which may be ahead of how they were read. */
export function columnEntries(survey: Survey, wanted: Corrections): ColumnEntry[] {
  const columns = survey.plan.columns.map((column) => asWanted(column, wanted))
  const statuses = survey.plan.kind === 'leads' ? columns.map(leadStatus) : statusesOf(columns)
  return columns.map((column, position) => ({
    column,
    evidence: survey.columns[position] ?? { samples: [], filled: 0, read: 0 },
    status: statuses[position] ?? 'unknown',
  }))
}

function asWanted(column: PlannedColumn, { fields, days, decimals, micros }: Corrections): PlannedColumn {
  const field = fields?.[column.index]
  const day = days?.[column.index] ?? column.day
  const number = column.number && {
    decimal: decimals?.[column.index] ?? column.number.decimal,
    micros: micros?.[column.index] ?? column.number.micros,
  }
  const read = { ...column, day, number }
  return field === undefined || field === column.field
    ? read
    : { ...read, field, match: 'chosen', day: null, number: null }
}

/** Of several columns of a CRM for one field the first that is filled counts, row by row. */
function leadStatus({ field }: PlannedColumn): ColumnStatus {
  if (isLeadField(field)) return 'used'
  return field === null ? 'unknown' : 'known'
}

/** What becomes of each column of an export of ads. */
function statusesOf(columns: readonly PlannedColumn[]): ColumnStatus[] {
  // By field: of two columns for one field nobody has said yet which counts.
  const fieldsInUse = new Set(columnsInUse(columns).map(({ field }) => field))
  return columns.map(({ field }) => {
    if (!isField(field)) return field === null ? 'unknown' : 'known'
    return fieldsInUse.has(field) ? 'used' : 'beside'
  })
}
