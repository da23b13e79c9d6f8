import { addDays } from '#lib/kernel/day'
import { toMicros } from '#lib/kernel/money'
import type { Ad, Tally } from '#lib/metrics/tally'
import type { Campaign } from '../cli/simulate/campaign.ts'
import type { AdPlace } from '../cli/simulate/layout.ts'

const START = '2026-09-07'

/** The rows of a simulated campaign as the engine takes them; names are the simulator's numbers. */
export function talliesOf({ market, rows }: Campaign): Tally[] {
  const ads = market.ads.map(describeAd)
  return rows.flatMap(({ day, ad, impressions, clicks, spend, subscribers, leads, sales }) => {
    const described = ads[ad]
    if (described === undefined) return []
    const date = addDays(START, day)
    const sums = { impressions, clicks, subscribers, leads, sales, spend: toMicros(spend), revenue: null }
    return [{ ad: described, span: { start: date, end: date }, breakdown: {}, sums }]
  })
}

/** What an ad of the simulator goes by. */
export function keyOf(ad: number): string {
  return `${ad}`
}

function describeAd({ audience, creative, painPoint }: AdPlace, ad: number): Ad {
  return {
    key: keyOf(ad),
    platform: 'simulated',
    campaignId: null,
    campaignName: null,
    adSetId: null,
    adSetName: null,
    adId: keyOf(ad),
    adName: null,
    creative: `${creative}`,
    painPoint: `${painPoint}`,
    segment: `${audience}`,
    interest: null,
    utmContent: null,
  }
}
