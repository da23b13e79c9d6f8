import { describe, expect, test } from 'vitest'
import { simulateCampaign } from '../../cli/simulate/campaign.ts'
import { planAsTested, realiseFuture } from '../../cli/simulate/future.ts'
import { REGIMES } from '../../cli/simulate/regime.ts'
import { truthOf } from '../../cli/simulate/truth.ts'

describe('truth', () => {
  const campaign = simulateCampaign(REGIMES.rich, 12)
  const { market, rows } = campaign
  const truth = truthOf(market)

  test('costs rise along the funnel', () => {
    for (const { click, subscriber, lead, sale } of truth.cost) {
      expect(click).toBeGreaterThan(0)
      expect(subscriber).toBeGreaterThan(click)
      expect(lead).toBeGreaterThan(click)
      expect(sale).toBeGreaterThan(lead)
    }
  })

  test('the observed cost of a click gathers around the true one', () => {
    const ratios = market.ads.map((_, ad) => {
      const own = rows.filter((row) => row.ad === ad)
      const spend = own.reduce((sum, row) => sum + row.spend, 0)
      const clicks = own.reduce((sum, row) => sum + row.clicks, 0)
      return Math.log(spend / clicks / truth.cost[ad]!.click)
    })
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
    const variance = ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) / ratios.length
    expect(Math.abs(mean)).toBeLessThan(0.05)
    expect(Math.sqrt(variance)).toBeLessThan(0.15)
  })

  test('there is one effect per segment, creative and pain point, all zero in the null regime', () => {
    const { segment, creative, painPoint } = truth.leadCostEffect
    expect([segment.length, creative.length, painPoint.length]).toEqual([
      market.audiences.length,
      market.painPointOf.length,
      market.painPoints,
    ])
    const none = truthOf(simulateCampaign(REGIMES.null, 12).market).leadCostEffect
    for (const effects of Object.values(none)) expect(effects.every((effect) => Math.abs(effect) < 1e-12)).toBe(true)
  })
})

describe('future', () => {
  const campaign = simulateCampaign(REGIMES.rich, 12)
  const plan = planAsTested(campaign)

  test('repeats from its seed', () => {
    expect(realiseFuture(campaign, plan, 1)).toEqual(realiseFuture(campaign, plan, 1))
    expect(realiseFuture(campaign, plan, 1)).not.toEqual(realiseFuture(campaign, plan, 2))
  })

  test('spends nothing, happens nothing', () => {
    const nothing = plan.map(() => 0)
    expect(realiseFuture(campaign, nothing, 1)).toEqual({ click: 0, subscriber: 0, lead: 0, sale: 0 })
  })

  test('twice the money brings more, but less than twice as much', () => {
    const single = realiseFuture(campaign, plan, 1)
    const double = realiseFuture(
      campaign,
      plan.map((spend) => 2 * spend),
      1,
    )
    expect(double.click).toBeGreaterThan(1.5 * single.click)
    expect(double.click).toBeLessThan(2 * single.click)
  })
})
