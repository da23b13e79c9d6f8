import type { Plan } from '../plan.ts'
import type { Field } from './field.ts'
import { FIELDS, isField } from './field.ts'
import { platformOf } from './platforms.ts'

/** What an export of ads has to carry, and whether these columns do. A day may also be said by hand. */
export type Needs = { readonly ad: boolean; readonly figure: boolean; readonly day: boolean }

export function needsOf({
  columns,
  platform,
  period,
  isPeriodAssumed,
}: Pick<Plan, 'platform' | 'period' | 'isPeriodAssumed'> & Columns): Needs {
  const fields = columns.flatMap(({ field }) => (isField(field) ? [field] : []))
  return {
    ad: platformOf(platform).wholeAccount === true || fields.some((field) => NAMES_AN_AD.has(field)),
    figure: fields.some((field) => 'sum' in FIELDS[field]),
    day: (period !== null && !isPeriodAssumed) || fields.some((field) => FIELDS[field].kind === 'day'),
  }
}

/** The same of the leads of a CRM. */
export function leadNeedsOf(columns: Columns['columns']): { readonly lead: boolean; readonly created: boolean } {
  const fields = new Set(columns.map(({ field }) => field))
  return { lead: fields.has('lead_id') || fields.has('deal_id'), created: fields.has('created_at') }
}

type Columns = { readonly columns: readonly { readonly field: string | null }[] }

const NAMES_AN_AD: ReadonlySet<Field> = new Set([
  'ad_id',
  'ad_name',
  'adset_id',
  'adset_name',
  'campaign_id',
  'campaign_name',
  'creative',
])
