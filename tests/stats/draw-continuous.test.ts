import { describe, expect, test } from 'vitest'
import { drawExponential, drawGamma, drawGumbel, drawNormal, drawStudentT } from '#lib/stats/draw-continuous'
import { createRandom } from '#lib/stats/random'
import { expectMoments } from './moments.ts'

const EULER = 0.5772156649015329

test('normal: mean 0, variance 1, kurtosis 3', () => {
  const random = createRandom(1)
  expectMoments(() => drawNormal(random), { mean: 0, variance: 1, kurtosis: 3 })
})

test('normal: 2.5 % of the draws lie beyond 1.96 on each side', () => {
  const random = createRandom(2)
  const draws = Array.from({ length: 100_000 }, () => drawNormal(random))
  for (const side of [1, -1]) {
    const beyond = draws.filter((draw) => side * draw > 1.959963984540054).length
    expect(Math.abs(beyond - 2500)).toBeLessThan(5 * Math.sqrt(2500 * 0.975))
  }
})

test('exponential: the mean asked for, variance its square, never negative', () => {
  const random = createRandom(3)
  expectMoments(() => drawExponential(random, 3), { mean: 3, variance: 9, kurtosis: 9 })
  expect(Array.from({ length: 1000 }, () => drawExponential(random, 3)).every((draw) => draw >= 0)).toBe(true)
})

test('Gumbel: mean is Euler’s constant, variance π²/6', () => {
  const random = createRandom(4)
  expectMoments(() => drawGumbel(random), { mean: EULER, variance: Math.PI ** 2 / 6, kurtosis: 5.4 })
})

describe('gamma: mean and variance are the shape', () => {
  for (const shape of [0.3, 1, 1.5, 7, 400]) {
    test(`shape ${shape}`, () => {
      const random = createRandom(5, Math.round(shape * 10))
      expectMoments(() => drawGamma(random, shape), { mean: shape, variance: shape, kurtosis: 3 + 6 / shape })
    })
  }
})

test('Student’s t with 3 degrees of freedom: quartiles at ∓0.7649, heavy tails on both sides', () => {
  const random = createRandom(6)
  const count = 100_000
  const draws = Array.from({ length: count }, () => drawStudentT(random, 3))
  const share = (limit: number) => draws.filter((draw) => draw < limit).length / count
  // Quantiles from R: qt(c(.25, .75, .99), 3)
  for (const [limit, probability] of [
    [-0.7648923, 0.25],
    [0.7648923, 0.75],
    [4.540703, 0.99],
  ] as const) {
    expect(Math.abs(share(limit) - probability)).toBeLessThan(5 * Math.sqrt((probability * (1 - probability)) / count))
  }
})
