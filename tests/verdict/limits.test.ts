import { expect, test } from 'vitest'
import { limitsOf } from '#lib/verdict/limits'

const runAt = (cost: number) => new Float64Array(101).fill(cost)

test('a run dearer than its target is judged against itself, up to the ratio', () => {
  expect(limitsOf(500, runAt(800), 2)).toEqual({ boost: 500, pause: 800 })
  expect(limitsOf(500, runAt(3_000), 2)).toEqual({ boost: 500, pause: 1_000 })
})

test('a run cheaper than its target is judged against the target', () => {
  expect(limitsOf(500, runAt(300), 2)).toEqual({ boost: 300, pause: 500 })
})

test('without a target the run’s own cost stands for it', () => {
  expect(limitsOf(null, runAt(640), 2)).toEqual({ boost: 640, pause: 640 })
})

test('what costs no more than its target is never above the limit', () => {
  for (const cost of [1, 250, 499, 500, 501, 5_000]) {
    expect(limitsOf(500, runAt(cost), 2).pause).toBeGreaterThanOrEqual(500)
    expect(limitsOf(500, runAt(cost), 2).boost).toBeLessThanOrEqual(500)
  }
})

test('a ratio below 1 asks for less than the target, and the limits stay in order', () => {
  expect(limitsOf(600, runAt(534), 0.5)).toEqual({ boost: 300, pause: 300 })
})
