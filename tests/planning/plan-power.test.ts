import fc from 'fast-check'
import { expect, test } from 'vitest'
import { USUAL_RULE } from '#lib/forecast/decide'
import type { PlannedAd, PowerBasis } from '#lib/planning/plan-power'
import { planPower, powerOf, timesForChance } from '#lib/planning/plan-power'

const BASIS: PowerBasis = { stage: 'lead', target: 800, expectedRatio: null, days: 14, rule: USUAL_RULE }

/** Every creative to every segment, the creatives' pain points in turn. */
function plan(segments: number, creatives: number, spend: number): PlannedAd[] {
  return Array.from({ length: segments * creatives }, (_, ad) => {
    const creative = ad % creatives
    return {
      levels: { segment: `${Math.floor(ad / creatives)}`, creative: `${creative}`, painPoint: `${creative % 3}` },
      spend,
    }
  })
}

const anySpend = fc.double({ min: 10, max: 1e6, noNaN: true })

test('a chance is a chance, and the same for ads that nothing tells apart', () => {
  fc.assert(
    fc.property(anySpend, fc.constantFrom('click', 'subscriber', 'lead', 'sale'), (spend, stage) => {
      const chances = planPower(plan(6, 6, spend), { ...BASIS, stage })
      for (const chance of chances) {
        expect(chance).toBeGreaterThanOrEqual(0)
        expect(chance).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 30 },
  )
  const [first, ...others] = planPower(plan(6, 6, 5_000), BASIS)
  for (const chance of others) expect(Math.abs(chance - first!)).toBeLessThan(0.03)
})

test('nothing is tested without money or without a target', () => {
  expect([...planPower(plan(2, 2, 0), BASIS)]).toEqual([0, 0, 0, 0])
  expect([...planPower(plan(2, 2, 1_000), { ...BASIS, target: 0 })]).toEqual([0, 0, 0, 0])
  expect([...planPower([], BASIS)]).toEqual([])
})

test('an ad without money of its own is told only what its segment and creative tell', () => {
  const ads = plan(6, 6, 5_000).map((ad, index) => (index === 7 ? { ...ad, spend: 0 } : ad))
  const chances = planPower(ads, BASIS)
  expect(chances[7]).toBeLessThan(chances[8]!)
})

test('the same money in another currency buys the same answer', () => {
  const roubles = planPower(plan(5, 8, 5_000), BASIS)
  const dollars = planPower(plan(5, 8, 50), { ...BASIS, target: 8 })
  for (const [ad, chance] of roubles.entries()) expect(dollars[ad]).toBeCloseTo(chance, 12)
})

test('an ad beside many that share its segment and creative needs less money than one alone', () => {
  const alone = planPower(plan(1, 2, 5_000), BASIS)[0]!
  expect(planPower(plan(8, 8, 5_000), BASIS)[0]).toBeGreaterThan(alone)
})

test('the money for a chance gives it, and more money is not worse', () => {
  for (const chance of [0.5, 0.8]) {
    const ads = plan(8, 8, 5_000)
    const times = timesForChance(ads, BASIS, chance)!
    const scaled = ads.map((ad) => ({ ...ad, spend: times * ad.spend }))
    const mean = planPower(scaled, BASIS).reduce((sum, own) => sum + own, 0) / ads.length
    expect(mean).toBeCloseTo(chance, 2)
  }
  expect(timesForChance(plan(8, 8, 5_000), BASIS, 0.8)!).toBeGreaterThan(timesForChance(plan(8, 8, 5_000), BASIS, 0.5)!)
})

test('what no reasonable sum settles has no price', () => {
  expect(timesForChance(plan(2, 2, 1), { ...BASIS, target: 1e6 }, 0.8)).toBeNull()
})

test.each([
  [0.8, 'powered'],
  [0.799, 'directional'],
  [0.5, 'directional'],
  [0.499, 'notTestable'],
] as const)('%s is %s', (chance, power) => {
  expect(powerOf(chance)).toBe(power)
})
