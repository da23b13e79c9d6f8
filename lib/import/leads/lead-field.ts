/**
 * The fields that a column of a CRM export can mean and that Touchstone reads. Aliases name more: people's names, phones,
 * notes, titles of deals, those responsible. These are never read.
 */
export const LEAD_FIELDS = {
  lead_id: 'id',
  deal_id: 'id',
  created_at: 'day',
  closed_at: 'day',
  paid_at: 'day',
  pipeline: 'text',
  stage: 'text',
  lifecycle_stage: 'text',
  product: 'text',
  objection: 'text',
  source: 'text',
  source_detail: 'text',
  source_detail_2: 'text',
  amount: 'money',
  amount_paid: 'money',
  amount_net: 'money',
  currency: 'text',
  ad_id: 'text',
  utm_source: 'text',
  utm_medium: 'text',
  utm_campaign: 'text',
  utm_content: 'text',
  utm_term: 'text',
  first_utm_source: 'text',
  first_utm_medium: 'text',
  first_utm_campaign: 'text',
  first_utm_content: 'text',
  first_utm_term: 'text',
} as const satisfies Record<string, 'id' | 'day' | 'text' | 'money'>

export type LeadField = keyof typeof LEAD_FIELDS

/** Whether a name is a field of leads that is read. */
export function isLeadField(name: string | null): name is LeadField {
  return name !== null && Object.hasOwn(LEAD_FIELDS, name)
}
