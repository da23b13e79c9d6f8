import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisEnd, axisScale, axisTicks } from '../../app/_charts/cost-axis.ts'

const cost = fc.double({ min: 0.01, max: 1e7, noNaN: true })
const drawn = fc.tuple(cost, fc.double({ min: 1, max: 20, noNaN: true })).map(([median, times]) => ({
  median,
  high: median * times,
}))
const SEEDED = { seed: 20261123 }

test('ticks begin at nothing, are a step apart, and end within the axis', () => {
  fc.assert(
    fc.property(cost, fc.integer({ min: 3, max: 8 }), (end, most) => {
      const ticks = axisTicks(end, most)
      const step = ticks[1] ?? 0
      expect(ticks[0]).toBe(0)
      expect(ticks.length).toBeGreaterThanOrEqual(2)
      expect(ticks.length).toBeLessThanOrEqual(most + 1)
      expect(ticks.at(-1)).toBeLessThanOrEqual(end * (1 + 1e-9))
      for (const [index, tick] of ticks.entries()) expect(tick).toBeCloseTo(index * step, 6)
    }),
    SEEDED,
  )
})

test('a step is 1, 2 or 5 times a power of ten', () => {
  fc.assert(
    fc.property(cost, fc.integer({ min: 3, max: 8 }), (end, most) => {
      const step = axisTicks(end, most)[1] ?? 0
      const first = step / 10 ** Math.floor(Math.log10(step) + 1e-9)
      expect([1, 2, 5].some((digit) => Math.abs(first - digit) < 1e-6)).toBe(true)
    }),
    SEEDED,
  )
})

test('the line of the target stands within the axis, whatever the costs are', () => {
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 12 }), cost, (rows, reference) => {
      expect(axisEnd(rows, reference)).toBeGreaterThan(reference)
    }),
    SEEDED,
  )
})

test('ranges are seen whole unless one lies three times as far as target and cheapest', () => {
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 1, maxLength: 12 }), cost, (rows, reference) => {
      const end = axisEnd(rows, reference)
      const cheapest = Math.min(...rows.map(({ median }) => median))
      for (const { high } of rows) {
        if (high <= (3 * Math.max(reference, cheapest)) / 1.02) expect(high).toBeLessThanOrEqual(end)
      }
      expect(cheapest).toBeLessThanOrEqual(end)
    }),
    SEEDED,
  )
})

test('one absurd cost does not press the others together', () => {
  const rows = [
    { median: 500, high: 700 },
    { median: 90_000, high: 400_000 },
  ]
  expect(axisEnd(rows, 900)).toBe(2_700)
})

test('the scale keeps the order of costs and stays between its edges', () => {
  fc.assert(
    fc.property(cost, cost, cost, (end, one, other) => {
      const at = axisScale(end, 10, 310)
      const [low, high] = [Math.min(one, other), Math.max(one, other)]
      expect(at(low)).toBeLessThanOrEqual(at(high))
      for (const value of [at(low), at(high)]) {
        expect(value).toBeGreaterThanOrEqual(10)
        expect(value).toBeLessThanOrEqual(310)
      }
      expect(at(0)).toBe(10)
      expect(at(end)).toBe(310)
    }),
    SEEDED,
  )
})
