import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FactorLevels } from '#lib/inference/crossed-effects'
import { USUAL_EFFECT_SD } from '#lib/inference/integrate'
import { preposteriorOf } from '#lib/inference/preposterior'
import { choleskyInPlace, invertCholesky } from '#lib/stats/cholesky'

const FACTORS: readonly FactorLevels[] = [
  { levelOf: Int32Array.of(0, 0, 1, 1, 2, 2), count: 3 },
  { levelOf: Int32Array.of(0, 1, 0, 1, -1, 0), count: 2 },
]
const SHARES = Float64Array.of(0.1, 0.2, 0.3, 0.1, 0.1, 0.2)

const someNoise = fc
  .array(fc.double({ min: 0.001, max: 50, noNaN: true }), { minLength: 6, maxLength: 6 })
  .map((values) => Float64Array.from(values))

test('it is the posterior covariance of the normal model, K − K (K + V)⁻¹ K', () => {
  fc.assert(
    fc.property(someNoise, (noise) => {
      const found = preposteriorOf(FACTORS, noise, SHARES)
      const { before, after } = byDenseMatrices(noise)
      for (const arm of SHARES.keys()) {
        expect(found.after[arm]).toBeCloseTo(after[arm]![arm]!, 8)
        expect(found.apartAfter[arm]).toBeCloseTo(distance(after, arm), 8)
        expect(found.apart[arm]).toBeCloseTo(distance(before, arm), 8)
      }
    }),
  )
})

test('what is observed exactly is known, and what is not observed is told by what it shares with others', () => {
  const known = preposteriorOf(FACTORS, new Float64Array(6).fill(1e-9), SHARES)
  for (const variance of known.after) expect(variance).toBeLessThan(1e-8)
  const noise = new Float64Array(6).fill(0.01)
  noise[0] = 1e9
  const { apart, apartAfter } = preposteriorOf(FACTORS, noise, SHARES)
  expect(apartAfter[0]).toBeLessThan(apart[0]!)
})

test('more events never leave more unknown', () => {
  fc.assert(
    fc.property(someNoise, fc.double({ min: 1, max: 20, noNaN: true }), (noise, times) => {
      const less = preposteriorOf(FACTORS, noise, SHARES)
      const more = preposteriorOf(
        FACTORS,
        noise.map((own) => own / times),
        SHARES,
      )
      for (const arm of SHARES.keys()) {
        expect(more.after[arm]!).toBeLessThanOrEqual(less.after[arm]! + 1e-9)
        expect(more.apartAfter[arm]!).toBeLessThanOrEqual(less.apartAfter[arm]! + 1e-9)
      }
    }),
  )
})

type Matrix = readonly (readonly number[])[]

function byDenseMatrices(noise: Float64Array): { before: Matrix; after: Matrix } {
  const places = [...SHARES.keys()]
  const effect = USUAL_EFFECT_SD ** 2
  const shared = (one: number, other: number) =>
    FACTORS.filter(({ levelOf }) => levelOf[one] !== -1 && levelOf[one] === levelOf[other]).length
  const before = places.map((one) =>
    places.map((other) => 2 ** 2 + effect * (shared(one, other) + (one === other ? 1 : 0))),
  )
  const size = places.length
  const sum = Float64Array.from(
    places.flatMap((one) => places.map((other) => before[one]![other]! + (one === other ? noise[one]! : 0))),
  )
  choleskyInPlace(sum, size)
  const inverse = new Float64Array(size * size)
  invertCholesky(sum, size, inverse)
  const after = places.map((one) =>
    places.map((other) => {
      let value = before[one]![other]!
      for (const k of places) {
        for (const l of places) value -= before[one]![k]! * inverse[k * size + l]! * before[l]![other]!
      }
      return value
    }),
  )
  return { before, after }
}

function distance(covariance: Matrix, arm: number): number {
  const weights = [...SHARES.keys()].map((other) => (other === arm ? 1 : 0) - SHARES[other]!)
  return covariance.reduce(
    (total, row, one) => total + row.reduce((sum, value, other) => sum + weights[one]! * weights[other]! * value, 0),
    0,
  )
}
