import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stackDots } from '../../app/_charts/dot-stacks.ts'

describe('dots on a scale', () => {
  test('stand above one another where their values are near', () => {
    expect(stackDots([10, 12, 35], 100, 10)).toEqual([
      { value: 10, place: 1, level: 0 },
      { value: 12, place: 1, level: 1 },
      { value: 35, place: 3, level: 0 },
    ])
  })

  test('never cover one another, and never leave the scale', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 60 }), (costs, places) => {
        const dots = stackDots(costs, 1000, places)
        expect(new Set(dots.map(({ place, level }) => `${place} ${level}`)).size).toBe(costs.length)
        for (const { place } of dots) expect(place >= 0 && place < places).toBe(true)
      }),
      { seed: 5 },
    )
  })
})
