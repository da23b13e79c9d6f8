import type { CoveredSums } from './covered-sums.ts'

/**
 * The rates of a funnel, each one sum divided by another, never an average of rates. Shares are fractions of 1, costs
 * are in currency units. Null is "no data".
 */
export type Rates = {
  /** Clicks per impression. */
  readonly ctr: number | null
  /** Spend per click. */
  readonly cpc: number | null
  /** Spend per thousand impressions. */
  readonly cpm: number | null
  /** Subscribers per click. */
  readonly clickToSubscriber: number | null
  /** Leads per click. */
  readonly clickToLead: number | null
  /** Sales per lead. */
  readonly leadToSale: number | null
  readonly costPerSubscriber: number | null
  readonly costPerLead: number | null
  readonly costPerSale: number | null
  /** Revenue per unit of spend. */
  readonly roas: number | null
}

export type Totals = {
  readonly impressions: number | null
  readonly clicks: number | null
  readonly subscribers: number | null
  readonly leads: number | null
  readonly sales: number | null
  /** Currency units, as revenue. */
  readonly spend: number | null
  readonly revenue: number | null
}

export function totalsOf(sums: CoveredSums): Totals {
  return {
    impressions: sums.total('impressions'),
    clicks: sums.total('clicks'),
    subscribers: sums.total('subscribers'),
    leads: sums.total('leads'),
    sales: sums.total('sales'),
    spend: sums.total('spend'),
    revenue: sums.total('revenue'),
  }
}

export function ratesOf(sums: CoveredSums): Rates {
  const costOfImpression = sums.ratio('spend', 'impressions')
  return {
    ctr: sums.ratio('clicks', 'impressions'),
    cpc: sums.ratio('spend', 'clicks'),
    cpm: costOfImpression === null ? null : costOfImpression * 1000,
    clickToSubscriber: sums.ratio('subscribers', 'clicks'),
    clickToLead: sums.ratio('leads', 'clicks'),
    leadToSale: sums.ratio('sales', 'leads'),
    costPerSubscriber: sums.ratio('spend', 'subscribers'),
    costPerLead: sums.ratio('spend', 'leads'),
    costPerSale: sums.ratio('spend', 'sales'),
    roas: sums.ratio('revenue', 'spend'),
  }
}
