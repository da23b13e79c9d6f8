import { describe, expect, test } from 'vitest'
import { TABLE_NAMES, tableOf } from '#lib/analysis/tables'
import { aboutTable } from '#lib/analysis/tables/about'
import { filledTables } from '#lib/analysis/tables/filled'
import type { ColumnKind, Value } from '#lib/analysis/tables/table'
import { isDay } from '#lib/kernel/day'
import { LOCALES } from '#lib/locale/locales'
import { FULL_ANSWER } from './full-answer.ts'
import { wordsIn } from './some-words.ts'

const words = wordsIn('en')

const IS: Readonly<Record<ColumnKind, (value: Value) => boolean>> = {
  text: (value) => typeof value === 'string' && value !== '',
  count: Number.isFinite,
  money: Number.isFinite,
  share: (value) => typeof value === 'number' && value >= 0,
  probability: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  ratio: (value) => typeof value === 'number' && value >= 0,
  day: (value) => typeof value === 'string' && isDay(value),
}

describe.each(LOCALES)('in %s', (locale) => {
  const local = wordsIn(locale)

  test.each(TABLE_NAMES)('%s has as many cells in each row as columns, each of its kind', (name) => {
    const { title, columns, rows } = tableOf(FULL_ANSWER, name, local)
    expect(title).not.toBe('')
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length)
    expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length)
    for (const row of rows) {
      expect(row).toHaveLength(columns.length)
      for (const [at, value] of row.entries()) {
        if (value !== null) expect(value, `${name}.${columns[at]!.key}`).toSatisfy(IS[columns[at]!.kind])
      }
    }
  })
})

test('a run without any data has every table, and nothing in most of them', () => {
  const empty = {
    ...FULL_ANSWER,
    days: [],
    undated: null,
    groups: { segment: [], creative: [], painPoint: [], ad: [] },
    matrix: [],
    waste: [],
    money: null,
    forecast: null,
    decision: null,
    context: null,
    actions: null,
    leads: null,
    about: { ...FULL_ANSWER.about, files: [] },
  }
  const filled = TABLE_NAMES.filter((name) => tableOf(empty, name, words).rows.length > 0)
  expect(filled).toEqual(['totals', 'costs'])
  expect(filledTables(empty)).toEqual(filled)
  expect(filledTables(FULL_ANSWER)).toEqual(TABLE_NAMES)
})

test('money says its currency where it stands alone', () => {
  const { columns } = tableOf(FULL_ANSWER, 'days', words)
  expect(columns.find(({ key }) => key === 'spend')?.header).toBe('Spend, RUB')
  expect(columns.find(({ key }) => key === 'clicks')?.header).toBe('Clicks')
})

test('what no row has is no column', () => {
  const { columns } = tableOf(FULL_ANSWER, 'ads', words)
  const keys = columns.map(({ key }) => key)
  expect(keys).toContain('dimension.age')
  expect(keys).not.toContain('dimension.placement')
})

test('figures are those of the answer, in full', () => {
  const ads = tableOf(FULL_ANSWER, 'ads', words)
  const value = (row: readonly Value[], key: string) => row[ads.columns.findIndex((column) => column.key === key)]
  expect(ads.rows).toHaveLength(FULL_ANSWER.groups.ad.length)
  for (const group of FULL_ANSWER.groups.ad) {
    const row = ads.rows.find((cells) => value(cells, 'id') === group.key)!
    expect(value(row, 'spend')).toBe(group.totals.spend)
    expect(value(row, 'ctr')).toBe(group.rates.ctr)
    expect(value(row, 'cost.lead.high')).toBe(group.cost.lead?.high ?? null)
    expect(value(row, 'probability')).toBe(group.verdict!.probability)
  }
})

test('ages have a dash, or a spreadsheet takes them for days; genders have words', () => {
  const { columns, rows } = tableOf(FULL_ANSWER, 'ads', wordsIn('ru'))
  const values = (key: string) => new Set(rows.map((row) => row[columns.findIndex((column) => column.key === key)]))
  expect(values('dimension.age')).toContain('35–44')
  expect(values('dimension.gender')).toContain('Мужчины')
})

test('verdicts come by urgency, only those asked for, beside what was decided', () => {
  const all = tableOf(FULL_ANSWER, 'verdicts', words)
  const pauses = tableOf(FULL_ANSWER, 'verdicts', words, { verdicts: ['pause'], isFiltered: false })
  const at = all.columns.findIndex(({ key }) => key === 'verdict')
  expect([...new Set(all.rows.map((row) => row[at]))]).toEqual(['Pause', 'Boost', 'Keep', 'Wait'])
  const names = (table: typeof all) => table.rows.map(([name]) => name)
  expect(names(pauses)).toEqual(all.rows.filter((row) => row[at] === 'Pause').map(([name]) => name))
  const note = all.columns.findIndex(({ key }) => key === 'note')
  expect(all.rows.filter((row) => row[note] !== null)).toHaveLength(1)
})

test('the shares of waste run up to the whole', () => {
  const { columns, rows } = tableOf(FULL_ANSWER, 'waste', words)
  const shares = rows.map((row) => row[columns.findIndex(({ key }) => key === 'runningShare')] as number)
  expect(shares).toEqual(shares.toSorted((one, other) => one - other))
  expect(shares.at(-1)).toBeCloseTo(1, 12)
})

test('sums of a part of the run do not pass for those of the whole', () => {
  const scopeOf = (isFiltered: boolean) =>
    tableOf(FULL_ANSWER, 'totals', words, { verdicts: [], isFiltered }).rows[0]?.[0]
  expect(scopeOf(false)).toBe('Test run')
  expect(scopeOf(true)).toBe('Test run, filtered view')
})

test('a table says of which run and view it is', () => {
  const question = { period: { start: '2026-09-07', end: '2026-09-09' }, segmentBy: null, filter: { age: ['25-34'] } }
  const { columns, rows } = aboutTable(FULL_ANSWER, question, 'Ads', words)
  expect(columns.map(({ header }) => header)).toEqual(['Test run', FULL_ANSWER.about.name])
  expect(rows.find(([label]) => label === 'Shown')?.[1]).toMatch(/Age: 25–34; 7.*9\sSept.*whole run/)
})
