import type { Stage } from '#lib/kernel/stage'
import { createRandom } from '#lib/stats/random'
import type { Campaign } from './campaign.ts'
import type { Market } from './market.ts'
import { DAYS_AFTER_TEST } from './market.ts'
import { createNoise, drawOutcome } from './outcomes.ts'

/** What each ad is to spend per day after the test, in roubles. */
export type SpendPlan = readonly number[]

/** The plan that goes on as the test did: every ad at its mean daily spend. */
export function planAsTested({ market, rows }: Campaign): SpendPlan {
  const spend = market.ads.map(() => 0)
  for (const row of rows) spend[row.ad]! += row.spend
  return spend.map((total) => total / market.days)
}

/**
 * One realisation of the 28 days after the test under a plan: events per stage, sales by the lead they come from. The
 * market has shifted, ads have tired further, and an ad that spends more than in the test pays more for impressions.
 */
export function realiseFuture(campaign: Campaign, plan: SpendPlan, seed: number): Record<Stage, number> {
  const { market } = campaign
  const random = createRandom(seed)
  const noise = createNoise(market, random)
  const tested = planAsTested(campaign)
  const events = { click: 0, subscriber: 0, lead: 0, sale: 0 }
  for (let day = market.days; day < market.days + DAYS_AFTER_TEST; day++) {
    for (const [ad, spend] of plan.entries()) {
      const priceChange = market.priceShiftAfterTest + priceOfGrowth(market, spend, tested[ad]!)
      const outcome = drawOutcome(market, { day, ad, spend, priceChange }, noise, random)
      events.click += outcome.clicks
      events.subscriber += outcome.subscribers
      events.lead += outcome.leads
      events.sale += outcome.sales
    }
  }
  return events
}

function priceOfGrowth({ priceElasticity }: Market, spend: number, tested: number): number {
  return spend > tested && tested > 0 ? priceElasticity * Math.log(spend / tested) : 0
}
