import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestSplit, regretOf, splitByWeights } from '../../scripts/calibrate/budget.ts'

const outlet = fc.record({
  spend: fc.double({ min: 1, max: 10_000, noNaN: true }),
  eventsPerRouble: fc.double({ min: 1e-5, max: 1, noNaN: true }),
})
const outlets = fc.array(outlet, { minLength: 1, maxLength: 30 })

describe('the best split', () => {
  test('spends the whole money and gives no ad more than three times its own', () => {
    fc.assert(
      fc.property(outlets, (ads) => {
        const factors = bestSplit(ads)
        const budget = ads.reduce((sum, { spend }) => sum + spend, 0)
        const spent = ads.reduce((sum, { spend }, index) => sum + spend * factors[index]!, 0)
        expect(Math.abs(spent / budget - 1)).toBeLessThan(1e-9)
        expect(factors.every((factor) => factor >= 0 && factor <= 3)).toBe(true)
      }),
    )
  })

  test('is not beaten by any other split within the same limits', () => {
    fc.assert(
      fc.property(outlets, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 30 }), (ads, weights) => {
        const factors = splitByWeights(ads, weights.slice(0, ads.length))
        fc.pre(factors.every((factor) => factor <= 3))
        expect(regretOf(ads, factors)).toBeGreaterThan(-1e-9)
      }),
    )
  })

  test('takes the money from the dear half and triples what it can of the cheap one', () => {
    const ads = [0.001, 0.001, 0.01].map((eventsPerRouble) => ({ spend: 100, eventsPerRouble }))
    expect(bestSplit(ads).map((factor) => Math.round(factor * 1e6) / 1e6)).toEqual([0, 0, 3])
  })

  test('leaves equal ads as they are: more money on one would cost more', () => {
    const ads = Array.from({ length: 5 }, () => ({ spend: 100, eventsPerRouble: 0.01 }))
    for (const factor of bestSplit(ads)) expect(factor).toBeCloseTo(1, 9)
    expect(regretOf(ads, [1, 1, 1, 1, 1])).toBeCloseTo(0, 9)
    expect(regretOf(ads, [2, 2, 1, 0, 0])).toBeGreaterThan(0.05)
  })
})

describe('a split by weights', () => {
  const ads = [
    { spend: 100, eventsPerRouble: 0.01 },
    { spend: 300, eventsPerRouble: 0.01 },
  ]

  test('shares the same money in proportion to weight and spend', () => {
    const [one, other] = splitByWeights(ads, [3, 1])
    expect(one! * 100 + other! * 300).toBeCloseTo(400, 9)
    expect(one! / other!).toBeCloseTo(3, 9)
  })

  test('changes nothing where every weight is zero', () => {
    expect(splitByWeights(ads, [0, 0])).toEqual([1, 1])
  })
})
