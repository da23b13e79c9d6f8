import { describe, expect, test } from 'vitest'
import type { Campaign } from '../../cli/simulate/campaign.ts'
import { simulateCampaign } from '../../cli/simulate/campaign.ts'
import type { RegimeName } from '../../cli/simulate/regime.ts'
import { REGIMES } from '../../cli/simulate/regime.ts'

const NAMES = Object.keys(REGIMES) as RegimeName[]

describe.each(NAMES)('regime %s', (name) => {
  const campaign = simulateCampaign(REGIMES[name], 41)

  test('repeats from its seed and differs from another', () => {
    expect(simulateCampaign(REGIMES[name], 41)).toEqual(campaign)
    expect(simulateCampaign(REGIMES[name], 42).rows).not.toEqual(campaign.rows)
  })

  test('has a row for every ad on every day, in order', () => {
    const { market, rows } = campaign
    expect(rows.map(({ day, ad }) => day * market.ads.length + ad)).toEqual([...rows.keys()])
    expect(rows).toHaveLength(market.days * market.ads.length)
  })

  test('counts whole events that shrink along the funnel', () => {
    for (const { impressions, clicks, subscribers, leads, sales } of campaign.rows) {
      expect(
        [impressions, clicks, subscribers, leads, sales].every((count) => Number.isInteger(count) && count >= 0),
      ).toBe(true)
      expect(clicks).toBeLessThanOrEqual(impressions)
      expect(subscribers).toBeLessThanOrEqual(clicks)
      expect(leads).toBeLessThanOrEqual(clicks)
    }
    expect(total(campaign, 'sales')).toBeLessThanOrEqual(total(campaign, 'leads'))
  })

  test('no ad has sold more by any day than it had leads by then', () => {
    for (const ad of campaign.market.ads.keys()) {
      let open = 0
      for (const row of campaign.rows.filter((one) => one.ad === ad)) {
        open += row.leads - row.sales
        expect(open).toBeGreaterThanOrEqual(0)
      }
    }
  })

  test('spends its budget, to the kopeck, within the daily swing', () => {
    const budget = REGIMES[name].budgetPerAd * campaign.market.ads.length
    expect(Math.abs(total(campaign, 'spend') / budget - 1)).toBeLessThan(5 * (0.05 / Math.sqrt(campaign.market.days)))
    expect(campaign.rows.every(({ spend }) => Math.abs(spend * 100 - Math.round(spend * 100)) < 1e-6)).toBe(true)
  })

  test('shows each pair of audience and creative at most once, and every creative and pain point', () => {
    const { ads, painPointOf, painPoints } = campaign.market
    expect(new Set(ads.map(({ audience, creative }) => `${audience} ${creative}`)).size).toBe(ads.length)
    expect(new Set(ads.map(({ creative }) => creative)).size).toBe(painPointOf.length)
    expect(new Set(ads.map(({ painPoint }) => painPoint)).size).toBe(painPoints)
    expect(ads.every(({ creative, painPoint }) => painPointOf[creative] === painPoint)).toBe(true)
  })
})

test('the sizes asked for are the sizes', () => {
  const sizes = { segments: 8, creatives: 10, painPoints: 5, ads: 60 }
  const { market, rows } = simulateCampaign(REGIMES.sparse, 5, { days: 7, sizes })
  expect(market.audiences).toHaveLength(8)
  expect(market.painPointOf).toHaveLength(10)
  expect(market.ads).toHaveLength(60)
  expect(rows).toHaveLength(7 * 60)
})

test('in the null regime every ad has the same rates and price', () => {
  const { market } = simulateCampaign(REGIMES.null, 3)
  for (const rates of [market.logPrice, ...Object.values(market.logRate)]) {
    expect(Math.max(...rates) - Math.min(...rates)).toBeCloseTo(0, 12)
  }
})

test('with more money there are more of all events', () => {
  const sparse = simulateCampaign(REGIMES.sparse, 8)
  const rich = simulateCampaign(REGIMES.rich, 8)
  expect(rich.market.ads).toEqual(sparse.market.ads)
  for (const count of ['impressions', 'clicks', 'subscribers', 'leads', 'sales'] as const) {
    expect(total(rich, count)).toBeGreaterThan(5 * total(sparse, count))
  }
})

test('with clickbait, creatives that are clicked more bring fewer leads', () => {
  const pairs = Array.from(
    { length: 40 },
    (_, seed) => simulateCampaign(REGIMES.clickbait, seed).market.effects,
  ).flatMap(({ clickPerImpression, leadPerClick }) =>
    clickPerImpression.creative.map((click, index) => click * (leadPerClick.creative[index] ?? 0)),
  )
  expect(pairs.reduce((sum, product) => sum + product, 0)).toBeLessThan(0)
})

test('the platform gives more money to ads that are clicked more', () => {
  const shares = Array.from({ length: 20 }, (_, seed) => {
    const campaign = simulateCampaign(REGIMES.rich, seed)
    const rates = campaign.market.logRate.clickPerImpression
    const median = [...rates].sort((left, right) => left - right)[Math.floor(rates.length / 2)]!
    const spendOn = campaign.rows.filter(({ ad }) => rates[ad]! > median)
    return spendOn.reduce((sum, { spend }) => sum + spend, 0) / total(campaign, 'spend')
  })
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.53)
})

function total({ rows }: Campaign, name: 'impressions' | 'clicks' | 'spend' | 'subscribers' | 'leads' | 'sales') {
  return rows.reduce((sum, row) => sum + row[name], 0)
}
