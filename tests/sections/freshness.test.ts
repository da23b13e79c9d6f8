import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { AboutFile, Analysis } from '#lib/analysis/analysis'
import type { Span } from '#lib/kernel/day'
import { freshnessOf } from '../../app/_sections/freshness.ts'

const DEMO: Analysis = JSON.parse(readFileSync(new URL('../golden/demo.json', import.meta.url), 'utf8'))
const RUN = { start: '2026-09-07', end: '2026-09-20' }

test('the day of the run is that of the calendar, whatever day the data end on', () => {
  expect(freshnessOf(until('2026-09-15'), RUN, '2026-09-17')).toMatchObject({
    day: 11,
    dataDay: 9,
    length: 14,
    lastDay: '2026-09-15',
    isEarly: false,
    staleDays: null,
  })
})

test('the first three days are an early read, unless the run has no more', () => {
  expect(freshnessOf(until('2026-09-07'), RUN, '2026-09-08').isEarly).toBe(true)
  expect(freshnessOf(until('2026-09-09'), RUN, '2026-09-10').isEarly).toBe(true)
  expect(freshnessOf(until('2026-09-10'), RUN, '2026-09-11').isEarly).toBe(false)
  expect(freshnessOf(until('2026-09-09'), { ...RUN, end: '2026-09-09' }, '2026-09-10').isEarly).toBe(false)
})

test('data are old when their last day ended more than 48 hours ago and the run goes on', () => {
  expect(freshnessOf(until('2026-09-10'), RUN, '2026-09-12').staleDays).toBeNull()
  expect(freshnessOf(until('2026-09-10'), RUN, '2026-09-13').staleDays).toBe(3)
  expect(freshnessOf(until('2026-09-10'), RUN, '2026-09-20').staleDays).toBe(10)
  expect(freshnessOf(until('2026-09-10'), RUN, '2026-09-21').staleDays).toBeNull()
})

test('data of days outside of the run have no day of it', () => {
  const dataDay = (run: Span) => freshnessOf(until('2026-09-15'), run, '2026-09-16').dataDay
  expect(dataDay({ start: '2026-10-01', end: '2026-10-14' })).toBeNull()
  expect(dataDay({ start: '2026-09-01', end: '2026-09-10' })).toBeNull()
})

test('without days the period of the rows says where they end; without that nothing does', () => {
  const about = { ...DEMO.about, period: { start: '2026-09-07', end: '2026-09-14', days: 8 } }
  expect(freshnessOf({ about, days: [] }, RUN, '2026-09-15').dataDay).toBe(8)
  expect(freshnessOf({ about: { ...about, period: null }, days: [] }, RUN, '2026-09-15')).toMatchObject({
    dataDay: null,
    lastDay: null,
    isEarly: false,
    staleDays: null,
  })
})

test('where the run’s own dates stand for days that no file names, the data end on no day', () => {
  const period = { start: '2026-09-07', end: '2026-09-20', days: 14 }
  const about = { ...DEMO.about, period, isPeriodAssumed: true }
  expect(freshnessOf({ about, days: [] }, RUN, '2026-11-23')).toMatchObject({
    day: 14,
    dataDay: null,
    lastDay: null,
    assumed: period,
    isEarly: false,
    staleDays: null,
  })
})

test('the last import is the one saved last, whatever its place', () => {
  const files = [file('b.csv', '2026-09-12T08:00:00Z'), file('a.csv', '2026-09-13T08:00:00Z'), file('c.csv', null)]
  const { lastImport } = freshnessOf({ about: { ...DEMO.about, files }, days: DEMO.days }, RUN, '2026-09-13')
  expect(lastImport).toEqual({ name: 'a.csv', at: '2026-09-13T08:00:00Z' })
  expect(freshnessOf(DEMO, RUN, '2026-09-13').lastImport).toBeNull()
})

function until(last: string): Analysis {
  return { ...DEMO, days: DEMO.days.filter(({ date }) => date <= last) }
}

function file(name: string, importedAt: string | null): AboutFile {
  return { ...(DEMO.about.files[0] as AboutFile), name, importedAt }
}
