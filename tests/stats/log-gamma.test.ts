import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logGamma, stirlingCorrection } from '#lib/stats/log-gamma'
import { expectAgreement, relativeError } from './reference.ts'

/** mpmath 1.3 with 60 digits: x, loggamma(x). */
const REFERENCE = [
  [1e-300, 690.7755278982137],
  [1e-10, 23.025850929882736],
  [0.001, 6.907178885383853],
  [0.1, 2.252712651734206],
  [0.4999, 0.5725613186041184],
  [0.5, 0.5723649429247001],
  [0.75, 0.20328095143129538],
  [0.999, 0.0005780385328913802],
  [0.9999999, 5.772157468444193e-8],
  [1.0000001, -5.772155829918507e-8],
  [1.001, -0.0005763935982833062],
  [1.4616321449683622, -0.12148629053584961],
  [1.5, -0.12078223763524522],
  [1.999999, -4.227840125965854e-7],
  [2.000001, 4.2278465762452923e-7],
  [2.4999, 0.28461255726068263],
  [2.5001, 0.2847531885887332],
  [3, Math.LN2],
  [3.5, 1.2009736023470743],
  [5, 3.1780538303479458],
  [7.999, 8.523145786158915],
  [8, 8.525161361065415],
  [9.5, 11.689333420797269],
  [12, 17.502307845873887],
  [50.5, 146.51925549072064],
  [1000.25, 5906.9472682711175],
  [100000, 1051287.7089736569],
  [100000000, 1742068066.1038346],
  [1000000000000000, 3.3538776394910668e16],
  [1e100, 2.2925850929940456e102],
  [1e300, 6.897755278982137e302],
]

test('agrees with reference values to 1e-15, on both sides of the zeros 1 and 2 too', () => {
  expectAgreement(logGamma, REFERENCE, 1e-15)
})

test('is exactly zero at 1 and 2', () => {
  expect(logGamma(1)).toBe(0)
  expect(logGamma(2)).toBe(0)
})

test('keeps the recurrence Γ(x + 1) = x Γ(x)', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (x) => {
      const size = Math.abs(logGamma(x)) + Math.abs(Math.log(x)) + 1
      expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(2e-15 * size)
    }),
  )
})

test('keeps the duplication formula Γ(x) Γ(x + ½) = 2^(1 − 2x) √π Γ(2x)', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (x) => {
      const left = logGamma(x) + logGamma(x + 0.5)
      const right = (1 - 2 * x) * Math.LN2 + 0.5 * Math.log(Math.PI) + logGamma(2 * x)
      expect(Math.abs(left - right)).toBeLessThan(3e-15 * (Math.abs(logGamma(2 * x)) + 2 * x + 1))
    }),
  )
})

test('joins its pieces without a step', () => {
  for (const seam of [0.5, 1.5, 2.5, 8]) {
    expect(relativeError(logGamma(seam * (1 - Number.EPSILON)), logGamma(seam))).toBeLessThan(3e-15)
  }
})

test('knows what Stirling’s formula leaves out', () => {
  // mpmath 1.3 with 30 digits: loggamma(10) - (9.5 log 10 - 10 + log(2 pi) / 2).
  expect(relativeError(stirlingCorrection(10), 0.008330563433362871)).toBeLessThan(1e-14)
})
