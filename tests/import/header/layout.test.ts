import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Layout } from '#lib/import/header/layout'
import { changedLayout, correctionsFrom, keysOf, layoutOf, layoutPrint } from '#lib/import/header/layout'
import type { Corrections, PlannedColumn } from '#lib/import/plan'
import { read } from '../read-text.ts'

const columnsOf = (headers: readonly string[]) => headers.map((header, index) => ({ index, header }) as PlannedColumn)

const remember = (headers: readonly string[], corrections: Corrections) =>
  layoutOf({ columns: columnsOf(headers) }, corrections)

describe('what is remembered of corrections', () => {
  test('goes by header, so that it holds when the columns stand in another order', () => {
    const layout = remember(['Tag', 'Kosten', 'Kontakte'], { fields: { 1: 'spend', 2: 'leads' }, decimals: { 1: ',' } })
    expect(correctionsFrom(layout as Layout, ['kontakte', 'TAG', 'Kosten'], {})).toEqual({
      fields: { 0: 'leads', 2: 'spend' },
      decimals: { 2: ',' },
    })
  })

  test('holds the unit of money, also where it is the usual one', () => {
    const layout = remember(['Day', 'Cost'], { micros: { 1: false } }) as Layout
    expect(correctionsFrom(layout, ['cost', 'day'], {})).toEqual({ micros: { 0: false } })
    expect(correctionsFrom(layout, ['cost', 'day'], { micros: { 0: true } })).toEqual({ micros: { 0: true } })
    expect(changedLayout(layout, { headers: [], micros: { cost: true } }).micros).toEqual({ cost: true })
  })

  test('tells columns of one name apart by their order', () => {
    expect(keysOf(['Источник', 'ID', 'источник '])).toEqual(['источник', 'id', 'источник #2'])
    const layout = remember(['Cost', 'Cost'], { fields: { 1: null } })
    expect(layout?.fields).toEqual({ 'cost #2': null })
    expect(correctionsFrom(layout as Layout, ['Cost', 'Cost'], {})).toEqual({ fields: { 1: null } })
  })

  test('never holds the period or the sheet: they are of one file', () => {
    const period = { start: '2026-09-07', end: '2026-09-20' }
    expect(remember(['a', 'b'], { period, sheet: 'Ads' })).toBeNull()
    const layout = remember(['a', 'b'], { period, platform: 'meta' }) as Layout
    expect(correctionsFrom(layout, ['a', 'b'], {})).toEqual({ platform: 'meta' })
  })

  test('keeps "left out" apart from "nothing said"', () => {
    const layout = remember(['a', 'b', 'c'], { fields: { 0: null }, resultTypes: { Follows: null, Leads: 'leads' } })
    expect(correctionsFrom(layout as Layout, ['a', 'b', 'c'], {})).toEqual({
      fields: { 0: null },
      resultTypes: { Follows: null, Leads: 'leads' },
    })
  })

  test('a header named like a property of every object is a header like any other', () => {
    const headers = ['constructor', 'toString', '__proto__']
    expect(correctionsFrom({ headers, fields: {} }, headers, {})).toEqual({})
  })

  test('the later word counts, header by header', () => {
    const earlier: Layout = { headers: ['a', 'b'], fields: { a: 'spend', b: 'leads' }, platform: 'meta' }
    expect(changedLayout(earlier, { headers: ['A', 'B'], fields: { b: null } })).toEqual({
      headers: ['A', 'B'],
      fields: { a: 'spend', b: null },
      platform: 'meta',
    })
  })
})

describe('laws', () => {
  const headers = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 })
  const fields = fc.constantFrom('spend' as const, 'leads' as const, 'ad_name' as const, null)

  test('files with the same headers in another order have one fingerprint', () => {
    const shuffled = headers.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(layoutPrint(other)).toBe(layoutPrint(one))
      }),
      { seed: 41 },
    )
  })

  test('what was said of a file is said again to the same file, and its own word wins', () => {
    const said = fc.array(fields, { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(headers, said, said, (names, first, second) => {
        const all = Object.fromEntries(names.map((_, index) => [index, first[index] ?? null]))
        const own = Object.fromEntries(names.slice(1).map((_, index) => [index, second[index] ?? null]))
        const layout = remember(names, { fields: all }) as Layout
        expect(correctionsFrom(layout, names, {}).fields).toEqual(all)
        expect(correctionsFrom(layout, names, { fields: own }).fields).toEqual({ ...all, ...own })
      }),
      { seed: 42 },
    )
  })
})

describe('a file is read by what was settled for one with the same headers', () => {
  const HEADERS = ['День', 'Объявление', 'Показы', 'Клики', 'Расход', 'Анкеты']
  const TEXT = `${HEADERS.join(',')}\n2026-09-07,A,1000,10,100,3\n`
  const layouts = new Map([[layoutPrint(HEADERS), { headers: HEADERS, fields: { анкеты: 'leads' } } as Layout]])

  test('without a question', async () => {
    const { survey } = await read(TEXT, {}, layouts)
    expect(survey.remembered).toBe(true)
    expect(survey.sums.leads).toBe(3)
  })

  test('unless it is to be read as new, or says otherwise itself', async () => {
    const asNew = await read(TEXT, { asNew: true }, layouts)
    expect([asNew.survey.remembered, asNew.survey.sums.leads]).toEqual([false, null])
    const otherwise = await read(TEXT, { fields: { 5: 'sales' } }, layouts)
    expect([otherwise.survey.sums.leads, otherwise.survey.sums.sales]).toEqual([null, 3])
  })

  test('and not where another header was added', async () => {
    const { survey } = await read(TEXT.replace('Анкеты', 'Анкеты,Заметка').replace(',3\n', ',3,x\n'), {}, layouts)
    expect(survey.remembered).toBe(false)
  })
})
