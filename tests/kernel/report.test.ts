import { expect, test } from 'vitest'
import { runDay, stateOf, versionOf } from '#lib/kernel/report'

test('the first report is version 1.0, the next ones 1.1, 1.2 and on', () => {
  expect([1, 2, 3, 12].map(versionOf)).toEqual(['1.0', '1.1', '1.2', '1.11'])
})

test('a run’s days are counted from its first to its last, and no further', () => {
  const run = { start: '2026-09-07', end: '2026-09-20' }
  const days = ['2026-09-06', '2026-09-07', '2026-09-15', '2026-09-20', '2026-10-01'].map((day) => runDay(run, day))
  expect(days).toEqual([null, 1, 9, 14, 14])
  expect(runDay(run, null)).toBeNull()
})

test('a run is planned until its first day, and over after its last', () => {
  const run = { start: '2026-09-07', end: '2026-09-20' }
  const days = ['2026-09-06', '2026-09-07', '2026-09-20', '2026-09-21']
  expect(days.map((day) => stateOf(run, day))).toEqual(['planned', 'running', 'running', 'ended'])
})
