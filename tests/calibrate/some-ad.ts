import type { TestedAd } from '../../scripts/calibrate/tested-ad.ts'

/** An ad that has spent 1,000 roubles on 100 clicks. */
export function someAd(differences: Partial<TestedAd> & { leads?: number; clicks?: number } = {}): TestedAd {
  const { leads = 5, clicks = 100, ...rest } = differences
  return {
    ad: 0,
    segment: 0,
    creative: 0,
    painPoint: 0,
    spend: 1_000,
    impressions: 12_500,
    events: { click: clicks, subscriber: 10, lead: leads, sale: 1 },
    trueCost: { click: 10, subscriber: 100, lead: 200, sale: 1_000 },
    ...rest,
  }
}
