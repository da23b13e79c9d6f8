import { expect, test } from 'vitest'
import { coverageOf, KeyedSums, sumsOf } from '#lib/metrics/keyed-sums'

const NONE = Number.NaN
const array = (...values: number[]) => Float64Array.from(values)

test('adds up by key; what no row carries stays no data', () => {
  const sums = new KeyedSums()
  sums.add(0, array(100, 5, NONE, NONE, NONE, 10, NONE))
  sums.add(0, array(50, NONE, NONE, 0, NONE, 1, NONE))
  sums.add(40_000, array(1, NONE, NONE, NONE, NONE, NONE, NONE))
  expect(sumsOf(sums.at(0))).toEqual({
    impressions: 150,
    clicks: 5,
    subscribers: null,
    leads: 0,
    sales: null,
    spend: 11,
    revenue: null,
  })
  expect(sums.at(40_000)[0]).toBe(1)
  expect(coverageOf(sums.at(39_999))).toBe(0)
})

test('passes over the names not asked for', () => {
  const sums = new KeyedSums()
  sums.add(0, array(100, 5, NONE, NONE, NONE, 10, NONE), 0b10)
  expect(sumsOf(sums.at(0))).toMatchObject({ impressions: null, clicks: 5, spend: null })
  expect(coverageOf(sums.at(0))).toBe(0b10)
})
