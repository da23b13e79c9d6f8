import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlannedAd } from '#lib/forecast/plans'
import { budgetsAfterPausing, budgetsReallocated } from '#lib/forecast/plans'

const anyAd = fc.record({
  key: fc.constant(''),
  // Money comes in millionths of a unit.
  asIs: fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1_000, noNaN: true })),
  outcome: fc.constantFrom('pause' as const, 'boost' as const, 'keep' as const, 'wait' as const, null),
  eventsPerSpend: fc.double({ min: 1e-6, max: 1, noNaN: true }),
})
const someAds = fc.array(anyAd, { minLength: 1, maxLength: 30 })
const ELASTICITY = 0.15

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const budgetOf = (ads: readonly PlannedAd[]) => sum(ads.map(({ asIs }) => asIs))

describe('after pausing', () => {
  test('paused ads get nothing, the others share the whole budget as before', () => {
    fc.assert(
      fc.property(someAds, (ads) => {
        const budgets = budgetsAfterPausing(ads)
        const kept = ads.filter(({ outcome }) => outcome !== 'pause')
        expect(sum(budgets)).toBeCloseTo(budgetOf(kept) > 0 ? budgetOf(ads) : 0, 6)
        for (const [index, { outcome }] of ads.entries()) if (outcome === 'pause') expect(budgets[index]).toBe(0)
      }),
    )
  })
})

describe('after reallocating', () => {
  test('the budget stays as far as no ad gets more than three times its money, and an ad to be paused gets none', () => {
    fc.assert(
      fc.property(someAds, (ads) => {
        const budgets = budgetsReallocated(ads, ELASTICITY)
        const kept = ads.filter(({ outcome }) => outcome !== 'pause')
        expect(sum(budgets)).toBeCloseTo(Math.min(budgetOf(ads), 3 * budgetOf(kept)), 6)
        for (const [index, { outcome }] of ads.entries()) if (outcome === 'pause') expect(budgets[index]).toBe(0)
        for (const [index, { asIs }] of ads.entries()) {
          expect(budgets[index]).toBeGreaterThanOrEqual(0)
          expect(budgets[index]).toBeLessThanOrEqual(3 * asIs + 1e-9)
        }
      }),
    )
  })

  test('where no ad is to be paused it brings at least as many events as going on as is', () => {
    fc.assert(
      fc.property(someAds, (some) => {
        const ads = some.map((ad) => ({ ...ad, outcome: null }))
        const plans = [budgetsReallocated(ads, ELASTICITY), ads.map(({ asIs }) => asIs)]
        const [better, asIs] = plans.map((budgets) => sum(ads.map((ad, index) => eventsOf(ad, budgets[index]!))))
        expect(better!).toBeGreaterThanOrEqual(asIs! * (1 - 1e-9))
      }),
    )
  })

  test('no move of a little money between two ads brings more', () => {
    const ads = [0.001, 0.002, 0.0023, 0.004].map((eventsPerSpend) => ({
      key: '',
      asIs: 100,
      outcome: null,
      eventsPerSpend,
    }))
    const budgets = budgetsReallocated(ads, ELASTICITY)
    const total = (plan: readonly number[]) => sum(ads.map((ad, index) => eventsOf(ad, plan[index]!)))
    for (const [from, giving] of budgets.entries()) {
      for (const [to, getting] of budgets.entries()) {
        if (from === to || giving < 1 || getting + 1 > 300) continue
        expect(total(budgets.with(from, giving - 1).with(to, getting + 1))).toBeLessThanOrEqual(total(budgets) + 1e-9)
      }
    }
  })

  test('where all ads are alike nothing moves', () => {
    const ads = [10, 20, 70].map((asIs) => ({ key: '', asIs, outcome: null, eventsPerSpend: 0.002 }))
    for (const [index, daily] of budgetsReallocated(ads, ELASTICITY).entries())
      expect(daily).toBeCloseTo(ads[index]!.asIs, 6)
  })
})

/** Events of an ad whose price rises with its budget by the elasticity. */
function eventsOf({ asIs, eventsPerSpend }: PlannedAd, daily: number): number {
  if (asIs === 0) return 0
  const times = daily / asIs
  return asIs * eventsPerSpend * (times <= 1 ? times : times ** (1 - ELASTICITY))
}
