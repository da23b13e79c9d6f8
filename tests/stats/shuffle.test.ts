import { expect, test } from 'vitest'
import { createBits } from '#lib/stats/random'
import { shuffle } from '#lib/stats/shuffle'

test('keeps every value', () => {
  const values = Float64Array.from({ length: 500 }, (_, index) => index % 100)
  const sorted = values.toSorted()
  shuffle(values, createBits(3))
  expect(values).not.toEqual(sorted)
  expect(values.toSorted()).toEqual(sorted)
})

test('repeats from the same seed and differs from another', () => {
  const shuffled = (seed: number) => {
    const values = Int32Array.from({ length: 50 }, (_, index) => index)
    shuffle(values, createBits(seed))
    return values
  }
  expect(shuffled(1)).toEqual(shuffled(1))
  expect(shuffled(1)).not.toEqual(shuffled(2))
})

test('gives each of the 24 orders of four values alike', () => {
  const random = createBits(20260907)
  const rounds = 24_000
  const seen = new Map<string, number>()
  for (let round = 0; round < rounds; round++) {
    const values = Int32Array.of(1, 2, 3, 4)
    shuffle(values, random)
    seen.set(values.join(), (seen.get(values.join()) ?? 0) + 1)
  }
  expect(seen.size).toBe(24)
  const expected = rounds / 24
  const square = [...seen.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  // The 0.999 quantile of chi-square with 23 degrees of freedom.
  expect(square).toBeLessThan(49.73)
})

test('leaves nothing to do in an empty array or a single value', () => {
  const one = Float64Array.of(7)
  shuffle(one, createBits(1))
  shuffle(new Float64Array(), createBits(1))
  expect([...one]).toEqual([7])
})
