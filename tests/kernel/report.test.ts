import { expect, test } from 'vitest'
import { runDay, versionOf } from '#lib/kernel/report'

test('the first report is version 1.0, and reopening makes the next', () => {
  expect([1, 2, 12].map(versionOf)).toEqual(['1.0', '1.1', '1.11'])
})

test('days of a run are counted from 1, and stay within it', () => {
  const run = { start: '2026-09-07', end: '2026-09-20' }
  expect(['2026-09-06', '2026-09-07', '2026-09-20', '2026-10-30', null].map((day) => runDay(run, day))).toEqual([
    null,
    1,
    14,
    14,
    null,
  ])
})
