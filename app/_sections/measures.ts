import type { Rates, Totals } from '#lib/analysis/analysis'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'

/** Everything a table, a strip or a trend can show of a tally. */
export type Measure = keyof Totals | keyof Rates

export type Measured = { readonly totals: Totals; readonly rates: Rates }

/** How each is written: the name of the format's own function. */
export const WRITTEN_AS = {
  impressions: 'count',
  clicks: 'count',
  subscribers: 'count',
  leads: 'count',
  sales: 'count',
  spend: 'money',
  revenue: 'money',
  ctr: 'rate',
  cpc: 'money',
  cpm: 'money',
  clickToSubscriber: 'conversion',
  clickToLead: 'conversion',
  leadToSale: 'conversion',
  costPerSubscriber: 'money',
  costPerLead: 'money',
  costPerSale: 'money',
  roas: 'multiple',
} as const satisfies Record<Measure, keyof Format>

/** The sums, in the order in which a reader looks for them. */
export const SUMS = [
  'spend',
  'impressions',
  'clicks',
  'subscribers',
  'leads',
  'sales',
  'revenue',
] as const satisfies readonly (keyof Totals)[]

/** What a stage costs and which share of the stage before it reaches it. */
export const OF_STAGE = {
  click: { count: 'clicks', rate: 'ctr', cost: 'cpc' },
  subscriber: { count: 'subscribers', rate: 'clickToSubscriber', cost: 'costPerSubscriber' },
  lead: { count: 'leads', rate: 'clickToLead', cost: 'costPerLead' },
  sale: { count: 'sales', rate: 'leadToSale', cost: 'costPerSale' },
} as const satisfies Record<Stage, { count: keyof Totals; rate: keyof Rates; cost: keyof Rates }>

export function numberOf({ totals, rates }: Measured, measure: Measure): number | null {
  return measure in totals ? totals[measure as keyof Totals] : rates[measure as keyof Rates]
}

/** What each rate is divided by. */
const DIVISORS = {
  ctr: 'impressions',
  cpc: 'clicks',
  cpm: 'impressions',
  clickToSubscriber: 'clicks',
  clickToLead: 'clicks',
  leadToSale: 'leads',
  costPerSubscriber: 'subscribers',
  costPerLead: 'leads',
  costPerSale: 'sales',
  roas: 'spend',
} as const satisfies Record<keyof Rates, keyof Totals>

/** Whether a rate is missing only because the event it is divided by has not happened yet: a lead has no cost so far. */
export function isNotYet({ totals, rates }: Measured, measure: Measure): boolean {
  if (measure in totals) return false
  const rate = measure as keyof Rates
  return rates[rate] === null && totals[DIVISORS[rate]] === 0
}

/** The value in words and digits, or null where there is none. */
export function textOf(measured: Measured, measure: Measure, format: Format): string | null {
  const value = numberOf(measured, measure)
  return value === null ? null : format[WRITTEN_AS[measure]](value)
}
