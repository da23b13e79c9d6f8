import { expect, test } from 'vitest'
import { dayPatternOf, weekdayShift } from '#lib/forecast/trend'

const days = (count: number, effectOf: (day: number) => number) =>
  Float64Array.from({ length: count }, (_, day) => effectOf(day))

test('a fortnight of quiet days says little: the slope stays near what is expected of any', () => {
  const { trend } = dayPatternOf(days(14, () => 0))!
  expect(trend.perDay).toBeLessThan(0)
  expect(trend.perDay).toBeGreaterThan(-0.003)
  expect(trend.sd).toBeLessThan(0.005)
  expect(trend.sd).toBeGreaterThan(0.002)
})

test('a long steady drift is found', () => {
  const { trend } = dayPatternOf(days(90, (day) => -0.01 * day))!
  expect(trend.perDay).toBeCloseTo(-0.01, 3)
})

test('weekdays are told from the drift, and matter only for part weeks', () => {
  const pattern = dayPatternOf(days(28, (day) => (day % 7 === 6 ? 0.3 : -0.05)))
  expect(pattern!.weekdays[6]).toBeGreaterThan(0.2)
  expect(weekdayShift(pattern, 28, 28)).toBe(0)
  expect(weekdayShift(pattern, 28, 6)).toBeLessThan(0)
  expect(weekdayShift(pattern, 34, 1)).toBeGreaterThan(0.2)
})

test('less than a week has no weekdays, less than four days no drift', () => {
  expect(dayPatternOf(days(6, () => 0))?.weekdays).toEqual([])
  expect(dayPatternOf(days(3, () => 0))).toBeNull()
})
