import type { Stage } from '#lib/kernel/stage'
import type { Campaign } from '../../cli/simulate/campaign.ts'
import { truthOf } from '../../cli/simulate/truth.ts'

/** What the test showed of one ad, and its truth. Money in roubles. */
export type TestedAd = {
  /** Index into the market's ads, as are the next three into their own lists. */
  readonly ad: number
  readonly segment: number
  readonly creative: number
  readonly painPoint: number
  readonly spend: number
  readonly impressions: number
  readonly events: Readonly<Record<Stage, number>>
  readonly trueCost: Readonly<Record<Stage, number>>
}

export function testedAds({ market, rows }: Campaign): TestedAd[] {
  const { cost } = truthOf(market)
  return cost.map((trueCost, ad) => {
    const { audience = 0, creative = 0, painPoint = 0 } = market.ads[ad] ?? {}
    const own = rows.filter((row) => row.ad === ad)
    const total = (name: 'spend' | 'impressions' | 'clicks' | 'subscribers' | 'leads' | 'sales') =>
      own.reduce((sum, row) => sum + row[name], 0)
    const events = {
      click: total('clicks'),
      subscriber: total('subscribers'),
      lead: total('leads'),
      sale: total('sales'),
    }
    return {
      ad,
      segment: audience,
      creative,
      painPoint,
      spend: total('spend'),
      impressions: total('impressions'),
      events,
      trueCost,
    }
  })
}
