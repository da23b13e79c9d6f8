import { describe, expect, test } from 'vitest'
import { assumptionsOf } from '#lib/forecast/assumptions'
import type { Chains, TestedAd } from '#lib/forecast/project'
import { equallyLikelyOf, Futures, planCostOf } from '#lib/forecast/project'
import { rangeOf } from '#lib/inference/range'
import { stratifiedNormals } from '#lib/stats/normal'

const DRAWS = 2_000
const certain = (rate: number) => new Float64Array(DRAWS).fill(rate)
const AD: TestedAd = {
  dailySpend: 1_000,
  events: { click: certain(0.05), subscriber: null, lead: certain(0.002), sale: null },
}
const CHAINS: Chains = {
  click: ['clicksPerSpend'],
  subscriber: null,
  lead: ['clicksPerSpend', 'leadsPerClick'],
  sale: null,
}
const STILL = { ...assumptionsOf({}, 14, 28), marketSd: 0, adDriftSd: 0, scaleUpElasticitySd: 0 }

function project(ads: readonly TestedAd[], budgets: readonly number[], assumptions = STILL, shift = 0) {
  return new Futures(ads, CHAINS, assumptions, 28, shift).project({ plan: budgets }).plan
}

describe('where nothing moves', () => {
  test('a plan costs what the test did, give or take the luck of the count', () => {
    const { lead } = project([AD], [1_000])
    const { median, low, high } = planCostOf(lead!.costs, lead!.counts, 28_000, 500)!
    expect(median).toBeCloseTo(500, -1)
    // 56 leads: a Poisson count's 80 % interval is 56 ± 1.28 √56.
    expect(Math.abs(rangeOf(lead!.counts).low - (56 - 1.28 * Math.sqrt(56)))).toBeLessThan(1)
    expect([low < median, median < high]).toEqual([true, true])
  })

  test('a stage that the data do not carry is not forecast', () => {
    expect(project([AD], [1_000])).toMatchObject({ subscriber: null, sale: null })
  })

  test('twice the budget costs 2^0.15 times as much', () => {
    const twice = project([AD], [2_000]).click!
    expect(planCostOf(twice.costs, twice.counts, 56_000, 500)!.median).toBeCloseTo(20 * 2 ** 0.15, 1)
  })

  test('half the budget costs no less', () => {
    const half = project([AD], [500]).click!
    expect(planCostOf(half.costs, half.counts, 14_000, 500)!.median).toBeCloseTo(20, 1)
  })

  test('wear-out makes clicks dearer', () => {
    const worn = project([AD], [1_000], STILL, -0.1).click!
    expect(planCostOf(worn.costs, worn.counts, 28_000, 500)!.median).toBeCloseTo(20 * Math.exp(0.1), 0)
  })
})

test('the market moves all ads together, their own drift averages out', () => {
  const ads = Array.from({ length: 50 }, () => AD)
  const width = (assumptions: typeof STILL) => {
    const { costs, counts } = project(
      ads,
      ads.map(() => 1_000),
      assumptions,
    ).click!
    const { low, high } = planCostOf(costs, counts, 28_000 * 50, 500)!
    return Math.log(high / low) / (2 * 1.2816)
  }
  expect(width({ ...STILL, marketSd: 0.16 })).toBeCloseTo(0.16, 1)
  expect(width({ ...STILL, adDriftSd: 0.2 })).toBeLessThan(0.05)
})

test('drift keeps the expected count', () => {
  const { counts } = project([AD], [1_000], { ...STILL, adDriftSd: 0.2 }).click!
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  expect(mean / (28_000 * 0.05)).toBeCloseTo(1, 2)
})

test('where often nothing comes at all, the cost is at least the budget', () => {
  const rare: TestedAd = { ...AD, events: { ...AD.events, lead: certain(0.00004) } }
  const { lead } = project([rare], [1_000])
  expect(planCostOf(lead!.costs, lead!.counts, 28_000, 500)).toMatchObject({ high: 28_000, atLeast: true })
})

test('plans are compared in the same futures', () => {
  const unsure: TestedAd = {
    ...AD,
    events: { ...AD.events, click: stratifiedNormals(DRAWS).map((z) => 0.05 * Math.exp(0.5 * z)) },
  }
  const { all, half } = new Futures([unsure, AD], CHAINS, assumptionsOf({}, 14, 28), 28, 0).project({
    all: [1_000, 1_000],
    half: [1_000, 0],
  })
  const share = all.click!.counts.filter((count, draw) => count > half.click!.counts[draw]!).length / DRAWS
  expect(share).toBe(1)
})

describe('assumptions', () => {
  test('grow with test and forecast, up to eight weeks', () => {
    expect(assumptionsOf({}, 14, 14).marketSd).toBeCloseTo(0.13, 2)
    expect(assumptionsOf({}, 14, 28).marketSd).toBeCloseTo(0.16, 2)
    expect(assumptionsOf({}, 14, 28).adDriftSd).toBeCloseTo(0.205, 3)
    expect(assumptionsOf({}, 14, 90)).toEqual(assumptionsOf({}, 28, 28))
  })

  test('of a calm and a rough market are those that the choice names', () => {
    expect(assumptionsOf({ market: 'calm' }, 14, 28).marketSd).toBeCloseTo(0.08, 2)
    expect(assumptionsOf({ market: 'rough' }, 14, 28).marketSd).toBeCloseTo(0.25, 2)
  })
})

test('money that could not have bought one event has no cost; money that should have bought many has', () => {
  const rare: TestedAd = { ...AD, events: { ...AD.events, lead: certain(0.00001) } }
  const { lead } = project([rare], [1_000])
  expect(planCostOf(lead!.costs, lead!.counts, 28_000, 100_000)).toBeNull()
  expect(planCostOf(lead!.costs, lead!.counts, 28_000, 500)).toMatchObject({ median: 28_000, atLeast: true })
})

test('of twenty costs as likely as one another no more than half lie on either side of the likely one, 16 within its range', () => {
  const { costs, counts } = project([AD], [1_000], { ...STILL, marketSd: 0.16 }).click!
  const { low, innerLow, median, innerHigh, high } = planCostOf(costs, counts, 28_000, 500)!
  const values = equallyLikelyOf(costs, counts, 28_000)
  const within = (least: number, most: number) => values.filter((value) => value > least && value < most).length
  expect(values).toHaveLength(20)
  expect(values.toSorted((one, other) => one - other)).toEqual(values)
  expect(Math.max(within(0, median), within(median, Number.POSITIVE_INFINITY))).toBeLessThanOrEqual(10)
  expect([within(innerLow, innerHigh), within(low, high)]).toEqual([10, 16])
})
