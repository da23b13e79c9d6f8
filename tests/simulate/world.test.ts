import { expect, test } from 'vitest'
import { createRandom } from '#lib/stats/random'
import { simulateCampaign } from '../../cli/simulate/campaign.ts'
import { DAYS_AFTER_TEST, withNewFuture } from '../../cli/simulate/market.ts'
import { RATES, REGIMES } from '../../cli/simulate/regime.ts'
import { truthOf } from '../../cli/simulate/truth.ts'
import { continueDrift, drawDrift, WORLDS } from '../../cli/simulate/world.ts'

const STEADY = simulateCampaign(REGIMES.sparse, 31)
const DRIFTING = simulateCampaign(REGIMES.sparse, 31, { world: 'drifting' })

test('the world is steady unless another is asked for, and nothing drifts in it', () => {
  expect(simulateCampaign(REGIMES.sparse, 31, { world: 'steady' })).toEqual(STEADY)
  expect(RATES.flatMap((rate) => STEADY.market.drift[rate].flat())).toEqual([])
  expect(Math.min(...STEADY.market.fatigue)).toBeGreaterThanOrEqual(0)
})

test('a drifting world has the same ads, audiences and effects', () => {
  const { ads, effects, logRate, priceElasticity } = STEADY.market
  expect(DRIFTING.market).toMatchObject({ ads, effects, logRate, priceElasticity })
})

test('its ads may get fresher as well as tire, and its market shifts twice as far', () => {
  const { fatigue, priceShiftAfterTest } = DRIFTING.market
  expect(Math.min(...fatigue)).toBeLessThan(0)
  expect(Math.max(...fatigue)).toBeGreaterThan(0)
  expect(priceShiftAfterTest).toBeCloseTo(2 * STEADY.market.priceShiftAfterTest, 12)
})

test('every rate of every ad drifts on its own, through the test and the days after it, about its mean in the test', () => {
  const walks = RATES.flatMap((rate) => DRIFTING.market.drift[rate])
  expect(walks).toHaveLength(4 * DRIFTING.market.ads.length)
  expect(walks.every((walk) => walk.length === 14 + DAYS_AFTER_TEST)).toBe(true)
  expect(new Set(walks.map((walk) => walk[1])).size).toBe(walks.length)
  for (const walk of walks) expect(mean(walk.slice(0, 14))).toBeCloseTo(0, 12)
})

test.each([
  { test: 14, ahead: 14 },
  { test: 14, ahead: 28 },
])('between $test and $ahead days the mean log rate moves by a variance of .001 × their sum', ({ test, ahead }) => {
  const random = createRandom(1)
  const movements = Array.from({ length: 20_000 }, () => {
    const walk = drawDrift(WORLDS.drifting, test, test + ahead, random)
    return mean(walk.slice(test)) - mean(walk.slice(0, test))
  })
  const centre = mean(movements)
  const variance = mean(movements.map((movement) => (movement - centre) ** 2))
  // The standard error of the variance of 20,000 normal numbers is 1 % of it; the means of whole days add 0.2 %.
  expect(variance / (0.001 * (test + ahead))).toBeGreaterThan(0.96)
  expect(variance / (0.001 * (test + ahead))).toBeLessThan(1.04)
})

test('a rate is expected to stay where it is', () => {
  const random = createRandom(2)
  const lastDays = Array.from({ length: 20_000 }, () =>
    Math.exp(continueDrift(WORLDS.drifting, [0], 42, random).at(-1)!),
  )
  // Its standard deviation is 0.36 by then.
  expect(Math.abs(mean(lastDays) - 1)).toBeLessThan((4 * 0.37) / Math.sqrt(lastDays.length))
})

test('another future leaves the test as it was and changes all that follows', () => {
  const [before, after] = [DRIFTING.market, withNewFuture(DRIFTING.market, createRandom(4))]
  const inTest = ({ daily, drift }: typeof before) =>
    [...Object.values(daily), ...RATES.flatMap((rate) => drift[rate])].map((values) => values.slice(0, 14))
  const ahead = ({ daily, drift }: typeof before) =>
    [...Object.values(daily), ...RATES.flatMap((rate) => drift[rate])].map((values) => values.slice(14))
  expect(inTest(after)).toEqual(inTest(before))
  expect(truthOf(after)).toEqual(truthOf(before))
  expect(ahead(after).map(({ length }) => length)).toEqual(ahead(before).map(({ length }) => length))
  for (const [index, values] of ahead(after).entries()) expect(values).not.toEqual(ahead(before)[index])
  expect(after.priceShiftAfterTest).not.toBe(before.priceShiftAfterTest)
})

test('the true cost of a drifting ad is that of the days of the test', () => {
  const { market, rows } = simulateCampaign(REGIMES.rich, 12, { world: 'drifting' })
  const errors = truthOf(market).cost.map(({ click }, ad) => {
    const own = rows.filter((row) => row.ad === ad)
    const [spend, clicks] = [
      own.reduce((sum, row) => sum + row.spend, 0),
      own.reduce((sum, row) => sum + row.clicks, 0),
    ]
    return Math.log(spend / clicks / click)
  })
  expect(Math.abs(mean(errors))).toBeLessThan(0.05)
  expect(Math.sqrt(mean(errors.map((error) => error ** 2)))).toBeLessThan(0.12)
})

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
