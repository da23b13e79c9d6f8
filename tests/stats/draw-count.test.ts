import { describe, expect, test } from 'vitest'
import { drawBinomial, drawPoisson } from '#lib/stats/draw-count'
import { logFactorial } from '#lib/stats/log-factorial'
import { createRandom } from '#lib/stats/random'
import { expectMoments } from './moments.ts'

const COUNT = 100_000

describe('Poisson: mean and variance are the mean asked for', () => {
  for (const mean of [0.05, 2, 9.99, 10, 40, 5_000, 3_000_000]) {
    test(`mean ${mean}`, () => {
      const random = createRandom(11, Math.round(mean * 100))
      expectMoments(() => drawPoisson(random, mean), { mean, variance: mean, kurtosis: 3 + 1 / mean })
    })
  }

  test('mean 0 gives 0', () => {
    expect(drawPoisson(createRandom(1), 0)).toBe(0)
  })

  for (const mean of [4, 12]) {
    test(`every count at mean ${mean} is as frequent as its probability`, () => {
      const random = createRandom(12, mean)
      expectFrequencies(
        () => drawPoisson(random, mean),
        (count) => Math.exp(count * Math.log(mean) - mean - logFactorial(count)),
        40,
      )
    })
  }
})

describe('binomial: mean n·p, variance n·p·(1 − p)', () => {
  for (const [trials, chance] of [
    [1, 0.3],
    [50, 0.02],
    [40, 0.5],
    [30, 0.9],
    [200_000, 0.008],
    [1_000_000, 0.37],
  ] as const) {
    test(`${trials} trials at ${chance}`, () => {
      const random = createRandom(13, trials)
      const variance = trials * chance * (1 - chance)
      const kurtosis = 3 + (1 - 6 * chance * (1 - chance)) / variance
      expectMoments(() => drawBinomial(random, trials, chance), { mean: trials * chance, variance, kurtosis })
    })
  }

  for (const [trials, chance] of [
    [20, 0.2],
    [60, 0.4],
    [60, 0.75],
  ] as const) {
    test(`every count of ${trials} at ${chance} is as frequent as its probability`, () => {
      const random = createRandom(14, trials)
      expectFrequencies(
        () => drawBinomial(random, trials, chance),
        (count) =>
          Math.exp(
            logFactorial(trials) -
              logFactorial(count) -
              logFactorial(trials - count) +
              count * Math.log(chance) +
              (trials - count) * Math.log1p(-chance),
          ),
        trials,
      )
    })
  }

  test('no trials, no chance and certainty', () => {
    const random = createRandom(15)
    expect(drawBinomial(random, 0, 0.4)).toBe(0)
    expect(drawBinomial(random, 500, 0)).toBe(0)
    expect(drawBinomial(random, 500, 1)).toBe(500)
  })

  test('stays within 0 … n', () => {
    const random = createRandom(16)
    for (let i = 0; i < 20_000; i++) {
      const draw = drawBinomial(random, 25, 0.45)
      expect(Number.isInteger(draw) && draw >= 0 && draw <= 25).toBe(true)
    }
  })
})

function expectFrequencies(draw: () => number, probability: (count: number) => number, largest: number): void {
  const seen = new Array<number>(largest + 1).fill(0)
  for (let i = 0; i < COUNT; i++) seen[Math.min(draw(), largest)]! += 1
  for (let count = 0; count < largest; count++) {
    const expected = COUNT * probability(count)
    expect(Math.abs(seen[count]! - expected), `count ${count}`).toBeLessThan(5 * Math.sqrt(expected) + 3)
  }
}
