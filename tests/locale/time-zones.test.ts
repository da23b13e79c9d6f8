import { expect, test } from 'vitest'
import { utcOffset } from '#lib/locale/time-zones'

test.each([
  ['Europe/Moscow', '2026-11-03', 'UTC+3'],
  ['UTC', '2026-11-03', 'UTC'],
  ['Asia/Kolkata', '2026-11-03', 'UTC+5:30'],
  ['America/New_York', '2026-07-01', 'UTC−4'],
  ['America/New_York', '2026-12-01', 'UTC−5'],
])('the clocks of %s on %s are at %s', (timeZone, day, offset) => {
  expect(utcOffset(timeZone, day)).toBe(offset)
})
