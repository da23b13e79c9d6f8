import { describe, expect, test } from 'vitest'
import { clashingWith, conflictBetween, findConflicts, findOverlapWithin } from '#lib/import/conflicts/conflicts'
import type { Footprint } from '#lib/import/conflicts/footprint'
import type { Span } from '#lib/kernel/day'

const day = (date: string): Span => ({ start: date, end: date })
const WEEK: Span = { start: '2026-09-07', end: '2026-09-13' }

function footprint(details: Partial<Footprint>): Footprint {
  const place = { campaignId: null, campaignName: null, adSetId: null, adSetName: null, adId: '1', adName: null }
  return {
    ad: 'meta:1',
    place,
    span: day('2026-09-07'),
    dimensions: '',
    rows: 1,
    spend: 100,
    importId: null,
    ...details,
  }
}

const known = footprint({ importId: 'first' })

test.each<[string, Partial<Footprint>, ReturnType<typeof conflictBetween>]>([
  ['the same days in the same cut: it replaces', {}, null],
  ['other days', { span: day('2026-09-08') }, null],
  ['a period over the day', { span: WEEK }, 'period-over-days'],
  ['the same day broken down', { dimensions: 'age' }, 'breakdown-beside-whole'],
  ['no days at all', { span: null }, 'period-over-days'],
])('beside an unbroken day stands %s', (_name, next, kind) => {
  expect(conflictBetween(known, footprint(next))).toBe(kind)
})

test.each<[string, Partial<Footprint>, Partial<Footprint>, ReturnType<typeof conflictBetween>]>([
  ['a day within a period', { span: WEEK }, {}, 'days-over-period'],
  ['a whole beside its parts', { dimensions: 'age' }, {}, 'whole-beside-breakdown'],
  ['another breakdown', { dimensions: 'age' }, { dimensions: 'gender' }, 'other-breakdown'],
  ['two files without days', { span: null }, { span: null }, null],
  ['a day beside a file without days', { span: null }, {}, 'days-over-period'],
  ['periods that only touch', { span: WEEK }, { span: { start: '2026-09-14', end: '2026-09-20' } }, null],
])('%s', (_name, one, other, kind) => {
  expect(conflictBetween(footprint(one), footprint(other))).toBe(kind)
})

test('another ad never clashes', () => {
  expect(findConflicts([known], [footprint({ ad: 'meta:2', span: WEEK })])).toEqual([])
})

test('a clash says how much is at stake, where it came from and over which days', () => {
  const existing = [
    footprint({ importId: 'first', rows: 2 }),
    footprint({ importId: 'second', span: day('2026-09-08'), rows: 3 }),
    footprint({ importId: 'third', span: day('2026-10-01'), rows: 9 }),
  ]
  expect(findConflicts(existing, [footprint({ span: WEEK, rows: 1, spend: 700 })])).toEqual([
    {
      kind: 'period-over-days',
      rows: 1,
      existing: 5,
      span: WEEK,
      spend: 700,
      importIds: ['first', 'second'],
    },
  ])
})

test('of the earlier rows those step back that clash', () => {
  const later = footprint({ importId: 'first', span: day('2026-09-14') })
  expect(clashingWith([known, later], [footprint({ span: WEEK })])).toEqual([known])
})

test('the same cut replaces and clashes with nothing, also beside other cuts of the file', () => {
  expect(findConflicts([known], [footprint({})])).toEqual([])
  expect(
    findConflicts([known, footprint({ dimensions: 'age' })], [footprint({}), footprint({ dimensions: 'age' })]),
  ).toEqual([])
})

describe('within one file', () => {
  test('days beside a period that holds them count twice', () => {
    expect(findOverlapWithin([known, footprint({ span: WEEK })])).toMatchObject({ ad: 'meta:1' })
  })

  test('days and periods that follow each other do not', () => {
    expect(findOverlapWithin([known, footprint({ span: day('2026-09-08') })])).toBeNull()
    expect(findOverlapWithin([footprint({ span: WEEK }), footprint({ ad: 'meta:2' })])).toBeNull()
  })

  test('an unbroken row as large as its parts is their total', () => {
    const parts = [footprint({ dimensions: 'age', spend: 1000, rows: 4 }), footprint({ spend: 1000 })]
    expect(findOverlapWithin(parts)).not.toBeNull()
  })

  test('an unbroken row smaller than the parts is what the platform could not tell', () => {
    const parts = [footprint({ dimensions: 'age', spend: 1000, rows: 4 }), footprint({ spend: 30 })]
    expect(findOverlapWithin(parts)).toBeNull()
  })
})

test('a whole account of Telegram beside its ads states the same money', () => {
  const nameless = { campaignId: null, campaignName: null, adSetId: null, adSetName: null, adId: null, adName: null }
  const account = footprint({ ad: 'telegram_ads', place: nameless, importId: 'daily' })
  const ad = footprint({ ad: 'telegram_ads:71', place: { ...nameless, adId: '71' }, span: WEEK })
  expect(findConflicts([account], [ad])).toMatchObject([{ kind: 'other-level', importIds: ['daily'] }])
})
