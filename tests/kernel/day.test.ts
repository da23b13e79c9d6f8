import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf, daysIn, fromDayNumber, isDay, toDayNumber } from '#lib/kernel/day'

const anyDay = fc.integer({ min: toDayNumber('1900-01-01'), max: toDayNumber('2199-12-31') }).map(fromDayNumber)

test('a day of the calendar is written with its zeros', () => {
  expect(dayOf(2026, 9, 7)).toBe('2026-09-07')
  expect(dayOf(2024, 2, 29)).toBe('2024-02-29')
  expect(dayOf(2000, 2, 29)).toBe('2000-02-29')
})

test.each([
  [2026, 2, 29],
  [1900, 2, 29],
  [2026, 4, 31],
  [2026, 13, 1],
  [2026, 0, 1],
  [2026, 1, 0],
  [1899, 12, 31],
  [2200, 1, 1],
])('the calendar has no %i-%i-%i', (year, month, day) => {
  expect(dayOf(year, month, day)).toBeNull()
})

test.each(['2026-9-7', '2026-02-30', '20260907', ' 2026-09-07', '2026-09-07T00:00', '', 'today'])(
  '“%s” is no day',
  (text) => {
    expect(isDay(text)).toBe(false)
  },
)

test('every day is a day, and its number leads back to it', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(isDay(day)).toBe(true)
      expect(fromDayNumber(toDayNumber(day))).toBe(day)
    }),
  )
})

describe('counting days', () => {
  test('a single day is one day, two weeks are fourteen', () => {
    expect(daysIn({ start: '2026-09-07', end: '2026-09-07' })).toBe(1)
    expect(daysIn({ start: '2026-09-07', end: '2026-09-20' })).toBe(14)
  })

  test('days later lie over the ends of months, years and summer time', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  })

  test('a span of n days ends n − 1 days later', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 4000 }), (start, count) => {
        expect(daysIn({ start, end: addDays(start, count - 1) })).toBe(count)
      }),
    )
  })
})
