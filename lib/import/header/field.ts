import type { Dimension } from '../../kernel/dimension.ts'
import type { SUM_NAMES } from '../../kernel/sums.ts'

type SumName = (typeof SUM_NAMES)[number]

/**
 * The fields a column can mean and that Touchstone reads. Aliases name more (ratios, reach, statuses …): those columns
 * are recognised by name, shown, and left out of the sums.
 */
export const FIELDS = {
  date: { kind: 'day' },
  /** The first day of a week, or both its ends in one cell. */
  week_start: { kind: 'day' },
  period_start: { kind: 'day' },
  period_end: { kind: 'day' },
  campaign_id: { kind: 'id' },
  campaign_name: { kind: 'text' },
  adset_id: { kind: 'id' },
  adset_name: { kind: 'text' },
  ad_id: { kind: 'id' },
  ad_name: { kind: 'text' },
  creative: { kind: 'text' },
  pain_point: { kind: 'text' },
  segment: { kind: 'text' },
  interest: { kind: 'text' },
  utm_content: { kind: 'text' },
  final_url: { kind: 'text' },
  age: { kind: 'age', breakdown: 'age' },
  gender: { kind: 'gender', breakdown: 'gender' },
  geo_country: { kind: 'text', breakdown: 'place' },
  geo_region: { kind: 'text', breakdown: 'place' },
  geo_city: { kind: 'text', breakdown: 'place' },
  placement: { kind: 'text', breakdown: 'placement' },
  publisher_platform: { kind: 'text', breakdown: 'placement' },
  network: { kind: 'text', breakdown: 'placement' },
  device: { kind: 'text', breakdown: 'device' },
  keyword: { kind: 'text', breakdown: 'placement' },
  keyword_id: { kind: 'id', breakdown: 'placement' },
  search_query: { kind: 'text', breakdown: 'placement' },
  currency: { kind: 'text' },
  impressions: { kind: 'count', sum: 'impressions' },
  impressions_total: { kind: 'count', sum: 'impressions' },
  clicks_link: { kind: 'count', sum: 'clicks' },
  clicks_all: { kind: 'count', sum: 'clicks' },
  subscribers: { kind: 'count', sum: 'subscribers' },
  leads: { kind: 'count', sum: 'leads' },
  sales: { kind: 'count', sum: 'sales' },
  purchases: { kind: 'count', sum: 'sales' },
  spend: { kind: 'money', sum: 'spend' },
  revenue: { kind: 'money', sum: 'revenue' },
} as const satisfies Record<string, { kind: FieldKind; sum?: SumName; breakdown?: Dimension }>

/**
 * Fields that are read beside the figures and count as nothing by themselves: what a platform calls results, of which
 * kind they are, and whether an ad is still shown. A file may have several columns for each.
 */
export const SIDE_FIELDS = {
  results: { kind: 'count' },
  conversions: { kind: 'count' },
  result_type: { kind: 'text' },
  status: { kind: 'text' },
} as const satisfies Record<string, { kind: FieldKind }>

export type SideField = keyof typeof SIDE_FIELDS

export type FieldKind = 'day' | 'id' | 'text' | 'age' | 'gender' | 'count' | 'money'
export type Field = keyof typeof FIELDS

/** Whether a name is a field that is read beside the figures. */
export function isSideField(name: string | null): name is SideField {
  return name !== null && Object.hasOwn(SIDE_FIELDS, name)
}

/** Whether a name is a field that is read. */
export function isField(name: string | null): name is Field {
  return name !== null && Object.hasOwn(FIELDS, name)
}
