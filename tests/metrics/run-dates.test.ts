import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#lib/kernel/day'
import { datesByData } from '#lib/metrics/run-dates'

const RUN = { start: '2026-11-03', end: '2026-11-16' }

test.each([
  ['data of another month speak for it', [{ start: '2026-10-05', end: '2026-10-18' }], ['2026-10-05', '2026-10-18']],
  [
    'a file beside what is there already speaks for both',
    [
      { start: '2026-10-05', end: '2026-10-11' },
      { start: '2026-10-12', end: '2026-10-18' },
    ],
    ['2026-10-05', '2026-10-18'],
  ],
  ['the day before the run is outside', [{ start: '2026-11-02', end: '2026-11-02' }], ['2026-11-02', '2026-11-02']],
  ['one day in common is enough', [{ start: '2026-10-20', end: '2026-11-03' }], null],
  ['data within the run are as they should be', [RUN], null],
  [
    'a file outside of a run that holds its own days changes nothing',
    [RUN, { start: '2026-10-05', end: '2026-10-18' }],
    null,
  ],
  ['no data speak for nothing', [null], null],
] as const)('%s', (_name, data, expected) => {
  expect(datesByData(RUN, data)).toEqual(expected && { start: expected[0], end: expected[1] })
})

test('a run with the dates it was told to take has nothing to change', () => {
  const span = fc
    .tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: 0, max: 30 }))
    .map(([from, length]) => ({ start: addDays(RUN.start, from), end: addDays(RUN.start, from + length) }))
  fc.assert(
    fc.property(fc.array(span, { maxLength: 4 }), (data) => {
      const dates = datesByData(RUN, data)
      if (dates !== null) expect(datesByData(dates, data)).toBeNull()
    }),
    { seed: 7 },
  )
})
