import { leadMeaningOf } from '../header/aliases.ts'
import { readHeaderText } from '../header/header-text.ts'
import type { Corrections, PlannedColumn } from '../plan.ts'
import type { LeadField } from './lead-field.ts'
import { isLeadField, LEAD_FIELDS } from './lead-field.ts'

/** What each column of a CRM export means, before any value is read; the user's corrections come first. */
export function planLeadColumns(
  cells: readonly string[],
  platform: string,
  corrections: Corrections,
): readonly PlannedColumn[] {
  return cells.map((header, index) => planLeadColumn(header, index, platform, corrections))
}

function planLeadColumn(header: string, index: number, platform: string, corrections: Corrections): PlannedColumn {
  const chosen = corrections.fields?.[index]
  const meaning = chosen === undefined ? leadMeaningOf(header, platform) : null
  const field = chosen === undefined ? (meaning?.field ?? null) : chosen
  const kind = isLeadField(field) && isReadOn(field, platform) ? LEAD_FIELDS[field] : null
  return {
    index,
    header,
    field: kind === null && isLeadField(field) ? 'ignore_meta' : field,
    match: chosen === undefined ? (meaning?.match ?? 'none') : 'chosen',
    currency: kind === 'money' ? readHeaderText(header).currency : null,
    number: kind === 'money' ? { decimal: corrections.decimals?.[index] ?? '.', micros: false } : null,
    day: kind === 'day' ? (corrections.days?.[index] ?? 'iso') : null,
    asText: false,
    splitsAds: false,
  }
}

/** Details of a source are a network and a campaign in HubSpot, and free text elsewhere. */
function isReadOn(field: LeadField, platform: string): boolean {
  return platform === 'hubspot' || (field !== 'source_detail' && field !== 'source_detail_2')
}
