import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantilesOf } from '#lib/stats/quantile'

const sample = fc
  .array(fc.oneof(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 5 })), {
    minLength: 1,
    maxLength: 200,
  })
  .map((values) => Float64Array.from(values))
const probability = fc.double({ min: 0, max: 1, noNaN: true })

test('interpolates as R and NumPy do by default', () => {
  const values = [3.2, -1, 7.5, 7.5, 0, 12, 5.1]
  // NumPy 2: quantile(values, [0, .1, .25, .5, .8, .95, 1]).
  expect(quantilesOf(Float64Array.from(values), [0, 0.1, 0.25, 0.5, 0.8, 0.95, 1])).toEqual(
    [-1.0, -0.3999999999999999, 1.6, 5.1, 7.5, 10.649999999999997, 12.0].map((value) => expect.closeTo(value, 12)),
  )
})

test('answers in the order asked for', () => {
  expect(quantilesOf(Float64Array.of(4, 1, 3, 2, 5), [1, 0.5, 0, 0.5])).toEqual([5, 3, 1, 3])
})

test('agrees with the sorted sample, ties and order notwithstanding', () => {
  fc.assert(
    fc.property(sample, fc.array(probability, { minLength: 1, maxLength: 5 }), (values, probabilities) => {
      const sorted = values.toSorted()
      const expected = probabilities.map((p) => {
        const place = (sorted.length - 1) * p
        const low = sorted[Math.floor(place)]!
        return low + (place % 1) * (sorted[Math.ceil(place)]! - low)
      })
      const quantiles = quantilesOf(values, probabilities)
      quantiles.forEach((quantile, index) => {
        expect(Math.abs(quantile - expected[index]!)).toBeLessThan(1e-9)
      })
    }),
  )
})

test('loses no value', () => {
  fc.assert(
    fc.property(sample, probability, (values, p) => {
      const sorted = values.toSorted()
      quantilesOf(values, [p])
      expect(values.toSorted()).toEqual(sorted)
    }),
  )
})

test('takes infinite values at their place', () => {
  const values = () => Float64Array.of(Infinity, 1, Infinity, 2, Infinity)
  expect(quantilesOf(values(), [0, 0.25, 0.3, 0.5, 0.9])).toEqual([1, 2, Infinity, Infinity, Infinity])
})

test('is the value itself in a sample of one', () => {
  expect(quantilesOf(Float64Array.of(4), [0, 0.3, 1])).toEqual([4, 4, 4])
})
