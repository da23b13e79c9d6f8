import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#lib/kernel/day'
import { countOutside, datesByData, datesWithFile } from '#lib/metrics/run-dates'

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

describe('a file that reaches beyond the run', () => {
  test.each([
    ['before it', '2026-10-31', '2026-11-05', ['2026-10-31', '2026-11-16']],
    ['after it', '2026-11-15', '2026-11-17', ['2026-11-03', '2026-11-17']],
    ['on both sides', '2026-10-31', '2026-11-17', ['2026-10-31', '2026-11-17']],
    ['by a gap', '2026-11-20', '2026-11-21', ['2026-11-03', '2026-11-21']],
    ['nowhere', '2026-11-03', '2026-11-16', null],
  ] as const)('%s lets its dates grow, and never shrink', (_name, start, end, expected) => {
    expect(datesWithFile(RUN, { start, end })).toEqual(expected && { start: expected[0], end: expected[1] })
  })

  test('has its rows counted that hold a day outside', () => {
    const spans = [
      { start: '2026-11-01', end: '2026-11-01', rows: 2, spend: 10 },
      { start: '2026-11-02', end: '2026-11-04', rows: 1, spend: null },
      { start: '2026-11-03', end: '2026-11-03', rows: 7, spend: 90 },
      { start: '2026-11-17', end: '2026-11-17', rows: 3, spend: 5 },
    ]
    expect(countOutside(RUN, spans)).toEqual({ rows: 6, spend: 15 })
    expect(countOutside(RUN, spans.slice(1, 3))).toEqual({ rows: 1, spend: null })
    expect(countOutside({ start: '2026-11-01', end: '2026-11-17' }, spans)).toEqual({ rows: 0, spend: null })
  })
})
