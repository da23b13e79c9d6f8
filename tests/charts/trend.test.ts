import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#lib/kernel/day'
import { trendEnd } from '../../app/_charts/cost-trend.tsx'
import type { ParetoRow } from '../../app/_charts/pareto.tsx'
import { shareEnd } from '../../app/_charts/pareto.tsx'
import type { TrendDay } from '../../app/_charts/trend-data.ts'
import { labelledEvery, stretchesOf } from '../../app/_charts/trend-data.ts'

const SEEDED = { seed: 20261123 }
const value = fc.option(fc.double({ min: 0.01, max: 1e6, noNaN: true }))

describe('a line', () => {
  test('leads over no day without a value, and over every other', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (values) => {
        const stretches = stretchesOf(daysOf(values), (day) => day.value)
        expect(stretches.flat().map(({ index }) => index)).toEqual(
          values.flatMap((own, index) => (own === null ? [] : [index])),
        )
        for (const stretch of stretches) {
          const [first] = stretch
          expect(stretch.map(({ index }) => index)).toEqual(stretch.map((_, place) => (first?.index ?? 0) + place))
        }
        for (const [index, stretch] of stretches.entries()) {
          const before = stretches[index - 1]?.at(-1)
          if (before !== undefined) expect((stretch[0]?.index ?? 0) - before.index).toBeGreaterThan(1)
        }
      }),
      SEEDED,
    )
  })
})

describe('the axis of a trend', () => {
  test('holds the target, and every value unless one is three times the usual', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 50, max: 140, noNaN: true }), { minLength: 1 }), (values) => {
        const end = trendEnd(daysOf(values), 100)
        expect(end).toBeGreaterThan(100)
        expect(end).toBeGreaterThanOrEqual(Math.max(...values))
      }),
      SEEDED,
    )
  })

  test('is not pressed flat by a single day', () => {
    expect(trendEnd(daysOf([90, 100, 110, 5_000]), 100)).toBeLessThanOrEqual(330)
  })

  test('has an end where nothing is known', () => {
    expect(trendEnd(daysOf([null, null]), null)).toBeGreaterThan(0)
    expect(trendEnd([], 500)).toBeGreaterThan(500)
  })
})

test('as many days are named as find room beside each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 200, max: 1300 }), (days, width) => {
      const every = labelledEvery(days, width, 45)
      expect(Math.ceil(days / every) * 53).toBeLessThanOrEqual(Math.max(53, width))
    }),
    SEEDED,
  )
})

test('the axis of shares ends at the tenth that holds all rows', () => {
  expect(shareEnd([row(0.05), row(0.573)])).toBe(0.6)
  expect(shareEnd([row(0.6)])).toBe(0.6)
  expect(shareEnd([row(1)])).toBe(1)
  expect(shareEnd([row(0.01)])).toBe(0.1)
})

function daysOf(values: readonly (number | null)[]): TrendDay[] {
  return values.map((own, index) => ({ day: addDays('2026-09-07', index), spend: null, value: own, band: null }))
}

function row(cumulative: number): ParetoRow {
  return { key: 'ad', name: 'Ad', share: 0.05, cumulative, text: '', outcome: 'pause' }
}
