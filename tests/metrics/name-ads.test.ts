import { describe, expect, test } from 'vitest'
import type { LabelBatch } from '#lib/metrics/label-ads'
import type { Naming } from '#lib/metrics/name-ads'
import { nameAds } from '#lib/metrics/name-ads'
import type { StoredData } from '#lib/metrics/run-tallies'
import { nameStored, tallyRun, valuesIn } from '#lib/metrics/run-tallies'
import { adOf, sumsOf } from './sums-of.ts'

const RULES = [
  { column: 'adName', pattern: '{creative}|{pain}' },
  { column: 'adSetName', pattern: '{gender}_{age}_{interest}' },
] as const

function naming(details: Partial<Naming> = {}): Naming {
  return { rules: RULES, sameValues: {}, labels: [], ...details }
}

function batch(kind: LabelBatch['kind'], ...labels: Partial<LabelBatch['labels'][number]>[]): LabelBatch {
  const blank = { by: 'key', value: '', segment: null, creative: null, painPoint: null } as const
  return { kind, labels: labels.map((label) => ({ ...blank, ...label })) }
}

const AD = adOf({ adId: '7', adName: 'img3|цена', adSetName: 'Ж_25-34_фитнес' })

describe('where a value of an ad comes from', () => {
  test('its names, by the patterns', () => {
    const [named] = nameAds([AD], naming())
    expect(named).toMatchObject({
      ad: { creative: 'img3', painPoint: 'цена', segment: null, interest: 'фитнес' },
      breakdown: { age: '25-34', gender: 'female' },
      origins: { creative: 'pattern', painPoint: 'pattern', segment: 'none' },
    })
  })

  test('the file’s own column before the pattern, what people say before the file', () => {
    const own = { ...AD, creative: 'Photo' }
    expect(nameAds([own], naming())[0]).toMatchObject({ ad: { creative: 'Photo' }, origins: { creative: 'file' } })
    const labels = [batch('dictionary', { by: 'id', value: '7', creative: 'Video', segment: 'мамы' })]
    expect(nameAds([own], naming({ labels }))[0]).toMatchObject({
      ad: { creative: 'Video', segment: 'мамы', painPoint: 'цена' },
      origins: { creative: 'dictionary', segment: 'dictionary', painPoint: 'pattern' },
    })
  })

  test('the latest that people said of a field; what they leave open stays', () => {
    const labels = [
      batch('edit', { value: AD.key, creative: 'A', segment: 'S' }),
      batch('dictionary', { by: 'name', value: ' IMG3|Цена ', creative: 'B' }),
    ]
    expect(nameAds([AD], naming({ labels }))[0]).toMatchObject({
      ad: { creative: 'B', segment: 'S' },
      origins: { creative: 'dictionary', segment: 'edit' },
    })
  })

  test('within one batch the most exact: key before id before name', () => {
    const labels = [
      batch(
        'dictionary',
        { value: AD.key, creative: 'key' },
        { by: 'id', value: '7', creative: 'id', painPoint: 'id' },
      ),
    ]
    expect(nameAds([AD], naming({ labels }))[0]?.ad).toMatchObject({ creative: 'key', painPoint: 'id' })
  })

  test('an empty word takes a value away', () => {
    const labels = [batch('edit', { value: AD.key, creative: '' })]
    expect(nameAds([AD], naming({ labels }))[0]).toMatchObject({
      ad: { creative: null },
      origins: { creative: 'edit' },
    })
  })

  test('nothing, where no pattern fits', () => {
    const [named] = nameAds([adOf({ adName: 'широкая', adSetName: 'Посетители сайта' })], naming())
    expect(named).toMatchObject({ ad: { creative: null, segment: null, interest: null }, breakdown: {} })
  })

  test('values that differ by case are one, and values that people call the same are', () => {
    const ads = ['img3|цена', 'IMG3|Цена', 'img3|цена', 'фото 3|цена'].map((adName, index) =>
      adOf({ adId: `${index}`, adName }),
    )
    const named = nameAds(ads, naming({ sameValues: { creative: { img3: 'Фото 3' } } }))
    expect(named.map(({ ad }) => `${ad.creative} ${ad.painPoint}`)).toEqual(Array(4).fill('Фото 3 цена'))
  })
})

describe('what names say that rows may say, too', () => {
  const span = { start: '2026-09-07', end: '2026-09-07' }
  const dataWith = (breakdowns: StoredData['breakdowns']): StoredData => ({
    ads: new Map([[1, AD]]),
    breakdowns,
    pairs: [...breakdowns.keys()].map((breakdown) => ({ ad: 1, breakdown })),
    sums: (folds) => [...new Set(folds.values())].map((fold) => ({ ad: 1, span, fold, sums: sumsOf({ clicks: 5 }) })),
  })
  const breakdownsOf = (data: StoredData, dimensions: Parameters<typeof tallyRun>[1]) =>
    [...tallyRun(data, dimensions)].map(({ breakdown }) => breakdown)

  test('counts where the rows say nothing', () => {
    const { data, problems } = nameStored(dataWith(new Map([[1, {}]])), naming())
    expect(breakdownsOf(data, ['age'])).toEqual([{ age: '25-34', gender: 'female' }])
    expect(valuesIn(data).get('gender')).toEqual(['female'])
    expect(problems).toEqual([])
  })

  test('gives way to the rows, and a contradiction is told once', () => {
    const rows = new Map([
      [1, { age: '25-34', gender: 'male' }],
      [2, { age: '45-54', gender: 'male' }],
    ])
    const { data, problems } = nameStored(dataWith(rows), naming())
    expect(breakdownsOf(data, ['age'])).toEqual([
      { age: '25-34', gender: 'male' },
      { age: '45-54', gender: 'male' },
    ])
    expect(breakdownsOf(data, [])).toEqual([{ gender: 'male' }])
    expect(problems).toMatchObject([{ code: 'nameAgainstBreakdown', params: { count: 1, ad: 'img3|цена' } }])
  })

  test('is no contradiction where bands overlap or a row does not know', () => {
    const rows = new Map([[1, { age: '18-34', gender: 'unknown' }]])
    expect(nameStored(dataWith(rows), naming()).problems).toEqual([])
  })

  test('stays as it is where nobody has said anything of names', () => {
    const data = dataWith(new Map([[1, {}]]))
    expect(nameStored(data, naming({ rules: [] })).data).toBe(data)
  })

  test('rows take the value that people call the same', () => {
    const rows = new Map([[1, { place: 'Moscow' }]])
    const { data } = nameStored(dataWith(rows), naming({ rules: [], sameValues: { place: { moscow: 'Москва' } } }))
    expect(breakdownsOf(data, ['place'])).toEqual([{ place: 'Москва' }])
  })
})
