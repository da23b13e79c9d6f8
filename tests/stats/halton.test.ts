import { expect, test } from 'vitest'
import { haltonPoint } from '#lib/stats/halton'

test('mirrors the digits of the index in the first primes', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8].map((index) => haltonPoint(index, 1)[0])).toEqual([
    1 / 2,
    1 / 4,
    3 / 4,
    1 / 8,
    5 / 8,
    3 / 8,
    7 / 8,
    1 / 16,
  ])
  expect(haltonPoint(6, 6)).toEqual([3 / 8, 2 / 9, 6 / 25, 6 / 7, 6 / 11, 6 / 13])
  // SciPy 1.17: qmc.Halton(4, scramble=False).random(101)[100].
  expect(haltonPoint(100, 4)).toEqual(
    [0.1484375, 0.4115226337448559, 0.032, 0.2915451895043732].map((x) => expect.closeTo(x, 15)),
  )
})

test('puts one of every bᵏ points that follow each other into each slice of width b⁻ᵏ', () => {
  const points = Array.from({ length: 5 ** 3 }, (_, index) => haltonPoint(index + 1, 3)[2]!)
  const slices = new Set(points.map((x) => Math.floor(x * 125 + 1e-9)))
  expect(slices.size).toBe(125)
})

test('stays inside (0, 1), for large indexes too', () => {
  for (const index of [1, 2 ** 31, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER]) {
    for (const coordinate of haltonPoint(index, 10)) {
      expect(coordinate).toBeGreaterThan(0)
      expect(coordinate).toBeLessThan(1)
    }
  }
})

test('refuses a dimension for which it has no prime', () => {
  expect(() => haltonPoint(1, 11)).toThrow(RangeError)
})
