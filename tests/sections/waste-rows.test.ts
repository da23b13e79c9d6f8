import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WastedOn } from '#lib/analysis/analysis'
import { MOST_WASTEFUL, wasteRows } from '../../app/_sections/waste-rows.ts'

const SEEDED = { seed: 20261123 }
const wasted = fc
  .array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 })
  .map((amounts) => amounts.toSorted((one, other) => other - one).map(ad))

test('shares add up to what the rows come to, and to all of it with the rest', () => {
  fc.assert(
    fc.property(wasted, (waste) => {
      const { rows, rest, total } = wasteRows(waste)
      expect(rows).toHaveLength(Math.min(MOST_WASTEFUL, waste.length))
      expect(rows.length + rest.count).toBe(waste.length)
      const shown = rows.reduce((sum, { share }) => sum + share, 0)
      expect(rows.at(-1)?.cumulative).toBeCloseTo(shown, 9)
      expect(shown + rest.wasted / total).toBeCloseTo(1, 9)
    }),
    SEEDED,
  )
})

test('the first ads named make up half of it, and one fewer does not', () => {
  fc.assert(
    fc.property(wasted, (waste) => {
      const { half, halfOf, total } = wasteRows(waste)
      const sumOf = (count: number) => waste.slice(0, count).reduce((sum, own) => sum + own.wasted, 0)
      expect(half).toBeGreaterThanOrEqual(1)
      expect(sumOf(half)).toBeGreaterThanOrEqual(total / 2 - 1e-6)
      expect(sumOf(half - 1)).toBeLessThan(total / 2)
      expect(halfOf).toBeCloseTo(sumOf(half) / total, 9)
    }),
    SEEDED,
  )
})

test('without waste there are no rows', () => {
  expect(wasteRows([]).rows).toEqual([])
})

function ad(amount: number, index: number): WastedOn {
  return { key: `ad ${index}`, label: `Ad ${index}`, spend: 2 * amount, wasted: amount, outcome: 'pause' }
}
