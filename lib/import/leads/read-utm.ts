import type { Lead } from './lead.ts'
import type { LeadCells } from './lead-cells.ts'
import type { LeadField } from './lead-field.ts'

export type Utm = Pick<Lead, 'utmSource' | 'utmMedium' | 'utmCampaign' | 'utmContent' | 'utmTerm'>

/**
 * Where a lead came from: its own marks, else those of the person's first visit, else the details of its source. Never
 * mixed: a campaign of one visit and an ad of another would name an ad that nobody saw.
 */
export function readUtm(cells: LeadCells): Utm {
  for (const fields of SETS) {
    const utm: Utm = {
      utmSource: markOf(cells, fields[0]),
      utmMedium: markOf(cells, fields[1]),
      utmCampaign: markOf(cells, fields[2]),
      utmContent: markOf(cells, fields[3]),
      utmTerm: markOf(cells, fields[4]),
    }
    if (Object.values(utm).some((value) => value !== null)) return utm
  }
  return { utmSource: null, utmMedium: null, utmCampaign: null, utmContent: null, utmTerm: null }
}

/** Source, medium, campaign, content and term. */
const SETS: readonly (readonly (LeadField | null)[])[] = [
  ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term'],
  ['first_utm_source', 'first_utm_medium', 'first_utm_campaign', 'first_utm_content', 'first_utm_term'],
  ['source_detail', null, 'source_detail_2', null, null],
]

function markOf(cells: LeadCells, field: LeadField | null | undefined): string | null {
  const text = field ? cells.text(field) : null
  return text === null ? null : decoded(text).trim() || null
}

/** A value as it stood in the address may still be written with per cent signs. */
export function decoded(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
