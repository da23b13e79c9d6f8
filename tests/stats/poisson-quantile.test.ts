import { describe, expect, test } from 'vitest'
import { normalQuantile } from '#lib/stats/normal'
import { poissonFromNormal } from '#lib/stats/poisson-quantile'

/** SciPy 1.17: z, mean, poisson.ppf(norm.cdf(z), mean), for z > 0 poisson.isf(norm.sf(z), mean). */
const EXACT: [number, number, number][] = [
  [-5, 0.01, 0],
  [-2, 0.01, 0],
  [-0.5, 0.01, 0],
  [0, 0.01, 0],
  [0.5, 0.01, 0],
  [2, 0.01, 0],
  [5, 0.01, 2],
  [8, 0.01, 6],
  [-5, 0.7, 0],
  [-2, 0.7, 0],
  [-0.5, 0.7, 0],
  [0, 0.7, 1],
  [0.5, 0.7, 1],
  [2, 0.7, 3],
  [5, 0.7, 8],
  [8, 0.7, 15],
  [-5, 3, 0],
  [-2, 3, 0],
  [-0.5, 3, 2],
  [0, 3, 3],
  [0.5, 3, 4],
  [2, 3, 7],
  [5, 3, 15],
  [8, 3, 25],
  [-5, 12.5, 0],
  [-2, 12.5, 6],
  [-0.5, 12.5, 11],
  [0, 12.5, 12],
  [0.5, 12.5, 14],
  [2, 12.5, 20],
  [5, 12.5, 34],
  [8, 12.5, 50],
  [-5, 50, 19],
  [-2, 50, 36],
  [-0.5, 50, 46],
  [0, 50, 50],
  [0.5, 50, 53],
  [2, 50, 65],
  [5, 50, 89],
  [8, 50, 116],
]
const LARGE: [number, number, number][] = [
  [-5, 60, 26],
  [-2, 60, 45],
  [-0.5, 60, 56],
  [0, 60, 60],
  [0.5, 60, 64],
  [2, 60, 76],
  [5, 60, 103],
  [-5, 400, 304],
  [-2, 400, 361],
  [-0.5, 400, 390],
  [0, 400, 400],
  [0.5, 400, 410],
  [2, 400, 440],
  [5, 400, 504],
  [-5, 10000, 9504],
  [-2, 10000, 9801],
  [-0.5, 10000, 9950],
  [0, 10000, 10000],
  [0.5, 10000, 10050],
  [2, 10000, 10200],
  [5, 10000, 10504],
  [-5, 1e6, 995004],
  [-2, 1e6, 998001],
  [-0.5, 1e6, 999500],
  [0, 1e6, 1000000],
  [0.5, 1e6, 1000500],
  [2, 1e6, 1002000],
  [5, 1e6, 1005004],
]

describe('up to a mean of 50', () => {
  test('is exact, in the far tails too', () => {
    for (const [z, mean, count] of EXACT) expect(poissonFromNormal(z, mean), `of (${z}, ${mean})`).toBe(count)
  })

  test('has each count as often as the distribution over equal slices', () => {
    const slices = 20_000
    for (const mean of [0.2, 3, 20, 50]) {
      const counts = new Map<number, number>()
      for (let s = 0; s < slices; s++) {
        const count = poissonFromNormal(normalQuantile((s + 0.5) / slices), mean)
        counts.set(count, (counts.get(count) ?? 0) + 1)
      }
      let chance = Math.exp(-mean)
      for (let count = 0; count < 3 * mean + 5; count++) {
        expect(Math.abs((counts.get(count) ?? 0) - slices * chance)).toBeLessThanOrEqual(1)
        chance *= mean / (count + 1)
      }
    }
  })

  test('is nothing but 0 at a mean of 0', () => {
    expect([-9, 0, 9].map((z) => poissonFromNormal(z, 0))).toEqual([0, 0, 0])
  })

  test('ends, however far out the score', () => {
    for (const z of [-Infinity, -40, 40, Infinity]) {
      for (const mean of [1e-300, 1, 50]) expect(poissonFromNormal(z, mean)).toBeLessThan(1000)
    }
  })
})

describe('beyond a mean of 50', () => {
  test('is at most one count off', () => {
    for (const [z, mean, count] of LARGE) {
      expect(Math.abs(poissonFromNormal(z, mean) - count), `of (${z}, ${mean})`).toBeLessThanOrEqual(1)
    }
  })

  test('has the mean and variance of the distribution over equal slices', () => {
    for (const mean of [50.5, 300, 1e6]) {
      const counts = Array.from({ length: 4000 }, (_, index) =>
        poissonFromNormal(normalQuantile((index + 0.5) / 4000), mean),
      )
      const average = counts.reduce((sum, count) => sum + count, 0) / counts.length
      const variance = counts.reduce((sum, count) => sum + (count - average) ** 2, 0) / counts.length
      expect(Math.abs(average - mean)).toBeLessThan(0.002 * Math.sqrt(mean))
      expect(Math.abs(variance / mean - 1)).toBeLessThan(0.005)
    }
  })

  test('rises with the score and stays a whole number that is not negative', () => {
    for (const mean of [50.01, 60, 1e4, 1e12]) {
      let last = 0
      for (let z = -10; z <= 10; z += 0.01) {
        const count = poissonFromNormal(z, mean)
        expect(Number.isSafeInteger(count)).toBe(true)
        expect(count).toBeGreaterThanOrEqual(last)
        last = count
      }
    }
  })
})

test('passes from one method to the other without a step', () => {
  for (let z = -4; z <= 4; z += 0.1) {
    expect(Math.abs(poissonFromNormal(z, 50.001) - poissonFromNormal(z, 50))).toBeLessThanOrEqual(1)
  }
})
