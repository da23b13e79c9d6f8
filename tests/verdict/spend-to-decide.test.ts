import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalCdf, stratifiedNormals } from '#lib/stats/normal'
import type { Undecided } from '#lib/verdict/spend-to-decide'
import { chanceAfter, spendForChance, spendToDecide } from '#lib/verdict/spend-to-decide'

const LIMITS = { boost: 500, pause: 800 }

function undecided(median: number, sd: number): Undecided {
  return { mean: Math.log(median), sd, limits: LIMITS, confidence: 0.8, overdispersion: 1.3, spend: 5_000 }
}

const anyUndecided = fc
  .tuple(fc.double({ min: 200, max: 2_000, noNaN: true }), fc.double({ min: 0.1, max: 1.5, noNaN: true }))
  .map(([median, sd]) => undecided(median, sd))

test('a chance is a chance, and nothing without further spend', () => {
  fc.assert(
    fc.property(anyUndecided, fc.double({ min: 0, max: 1e7, noNaN: true }), (one, more) => {
      expect(chanceAfter(one, more)).toBeGreaterThanOrEqual(0)
      expect(chanceAfter(one, more)).toBeLessThanOrEqual(1)
      expect(chanceAfter(one, 0)).toBe(0)
    }),
  )
})

test('enough spend settles everything that is not exactly on its limit', () => {
  expect(chanceAfter(undecided(620, 0.4), 1e9)).toBeGreaterThan(0.99)
})

test('after the spend for a chance the chance is there', () => {
  fc.assert(
    fc.property(anyUndecided, fc.constantFrom(0.5, 0.8), (one, chance) => {
      const most = 1e9
      // What lies clear of its limit already needs no money.
      fc.pre(chanceAfter(one, 1e-6) < chance && chanceAfter(one, most) > chance)
      const spend = spendForChance(one, chance, most)
      const event = Math.exp(one.mean + one.sd ** 2 / 2)
      expect(spend).toBeGreaterThanOrEqual(event)
      if (spend > event) expect(chanceAfter(one, spend)).toBeCloseTo(chance, 6)
    }),
  )
})

test('more noise asks for more money', () => {
  const quiet = spendToDecide(undecided(620, 0.5)).evenChance
  const noisy = spendToDecide({ ...undecided(620, 0.5), overdispersion: 2.6 }).evenChance
  expect(noisy).toBeGreaterThan(quiet ?? Number.POSITIVE_INFINITY)
})

test('nothing is promised beyond fifty times the test', () => {
  expect(spendToDecide({ ...undecided(620, 0.5), overdispersion: 5_000 }).evenChance).toBeNull()
})

test('a chance is the share of later means at which the rule would decide', () => {
  const { mean, sd, limits, confidence, overdispersion } = undecided(700, 0.5)
  const more = 6_000
  const sdAfter = 1 / Math.sqrt(1 / sd ** 2 + more / (Math.exp(mean + sd ** 2 / 2) * overdispersion))
  const movement = Math.sqrt(sd ** 2 - sdAfter ** 2)
  const later = stratifiedNormals(4_000).map((z) => mean + movement * z)
  const isDecided = (place: number) => {
    const below = (cost: number) => normalCdf((Math.log(cost) - place) / sdAfter)
    const about = below(limits.pause * 1.25) - below(limits.boost / 1.25)
    return Math.max(below(limits.boost), below(limits.pause), 1 - below(limits.pause), about) >= confidence
  }
  const share = later.filter(isDecided).length / later.length
  expect(chanceAfter(undecided(700, 0.5), more)).toBeCloseTo(share, 3)
})
