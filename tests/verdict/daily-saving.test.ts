import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dailySaving } from '#lib/verdict/daily-saving'

const money = fc.double({ min: 0.01, max: 1e6, noNaN: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })

test('the share of the money that was wasted, of the daily budget', () => {
  expect(dailySaving(500, 2000, 400)).toBe(100)
})

test('an ad that spends nothing now has nothing to save', () => {
  expect(dailySaving(500, 2000, 0)).toBeNull()
  expect(dailySaving(0, 0, 400)).toBeNull()
})

test('never more than the ad spends in a day, and in proportion to it', () => {
  fc.assert(
    fc.property(money, share, money, (spend, wasted, budget) => {
      const saving = dailySaving(spend * wasted, spend, budget) as number
      expect(saving).toBeGreaterThanOrEqual(0)
      expect(saving).toBeLessThanOrEqual(budget * (1 + 1e-12))
      expect(dailySaving(spend * wasted, spend, 2 * budget)).toBeCloseTo(2 * saving, 6)
    }),
    { seed: 1 },
  )
})
