import { describe, expect, test } from 'vitest'
import { createRandom, splitMix64, xoshiro128 } from '#lib/stats/random'

describe('xoshiro128**', () => {
  test('gives the numbers of the authors’ C code from the state 1, 2, 3, 4', () => {
    const next = xoshiro128([1, 2, 3, 4])
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ])
  })
})

describe('SplitMix64', () => {
  test('gives the published numbers from the seed 1234567', () => {
    let state = 1234567n
    const values = Array.from({ length: 5 }, () => {
      const step = splitMix64(state)
      state = step.state
      return step.value
    })
    expect(values).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ])
  })
})

describe('createRandom', () => {
  test('repeats from the same seeds and differs from others', () => {
    const stream = (...seeds: number[]) => Array.from({ length: 20 }, createRandom(...seeds))
    expect(stream(7, 1)).toEqual(stream(7, 1))
    for (const other of [[7], [7, 2], [8, 1], [1, 7], [7, 1, 0], [-7, 1]]) {
      expect(stream(...other)).not.toEqual(stream(7, 1))
    }
  })

  test('is uniform on [0, 1): moments within 5 standard errors, the deciles filled alike', () => {
    const random = createRandom(20260907)
    const count = 200_000
    const deciles = new Array<number>(10).fill(0)
    let sum = 0
    let squares = 0
    for (let i = 0; i < count; i++) {
      const value = random()
      if (value < 0 || value >= 1) expect.fail(`${value} is outside [0, 1)`)
      sum += value
      squares += (value - 0.5) ** 2
      deciles[Math.floor(value * 10)]! += 1
    }
    expect(Math.abs(sum / count - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / count))
    expect(Math.abs(squares / count - 1 / 12)).toBeLessThan(5 * Math.sqrt(1 / 180 / count))
    const chiSquare = deciles.reduce((total, filled) => total + (filled - count / 10) ** 2 / (count / 10), 0)
    expect(chiSquare).toBeLessThan(27.88) // the 0.999 quantile at 9 degrees of freedom
  })
})
