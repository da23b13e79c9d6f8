import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMatcher } from '#lib/import/naming/match'
import { createRenaming, createSpelling } from '#lib/import/naming/one-spelling'
import { parsePattern } from '#lib/import/naming/pattern'
import { createNameReader } from '#lib/import/naming/read-names'
import { suggestPattern } from '#lib/import/naming/suggest'
import { comparable } from '#lib/kernel/comparable'
import ar from '../../../lib/locale/messages/ar/names.json' with { type: 'json' }
import en from '../../../lib/locale/messages/en/names.json' with { type: 'json' }
import ru from '../../../lib/locale/messages/ru/names.json' with { type: 'json' }

const SEED = 20261123
const letters = 'abcdefgЖжфйقصс0123456789'
/** A value without separators, and without what cleaning takes away. */
const value = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 8 })
const separator = fc.constantFrom('|', '||', '_', '/', ' - ', ';')

function matcherOf(pattern: string) {
  const parsed = parsePattern(pattern)
  if (!parsed.ok) throw new Error(`${pattern}: ${parsed.reason.key}`)
  return createMatcher(parsed.value)
}

function readAs(pattern: string, name: string): string[] | null {
  const match = matcherOf(pattern)(name)
  return match && [...match.values()]
}

test('what is written by a pattern is read back by it', () => {
  const parts = fc.array(value, { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(parts, fc.array(separator, { minLength: 6, maxLength: 6 }), (values, separators) => {
      const write = (part: (index: number) => string) =>
        values.map((_, index) => `${index === 0 ? '' : separators[index]}${part(index)}`).join('')
      const pattern = write((index) => `{t${index}}`)
      expect(
        readAs(
          pattern,
          write((index) => values[index] ?? ''),
        ),
      ).toEqual(values)
    }),
    { seed: SEED },
  )
})

test('a missing optional part leaves the others where they belong', () => {
  fc.assert(
    fc.property(value, value, fc.option(value), (first, last, middle) => {
      const name = [first, ...(middle === null ? [] : [middle]), last].join('_')
      expect(readAs('{a}_{b?}_{c}', name)).toEqual([first, ...(middle === null ? [] : [middle]), last])
    }),
    { seed: SEED },
  )
})

test('any text is a pattern or says what is wrong, and any name fits or does not', () => {
  const text = fc.string({ unit: fc.constantFrom(...'{}:?*=|_- abid,int'), maxLength: 40 })
  fc.assert(
    fc.property(text, fc.string({ maxLength: 60 }), (pattern, name) => {
      const parsed = parsePattern(pattern)
      if (!parsed.ok) expect(parsed.reason.params.position).toBeGreaterThan(0)
      else expect(() => createMatcher(parsed.value)(name)).not.toThrow()
    }),
    { seed: SEED, numRuns: 2000 },
  )
})

test('of several patterns over one kind of name the first that fits counts; others fill what it leaves open', () => {
  const names = (adName: string | null, adSetName: string | null) =>
    ({ adName, adSetName, campaignName: null, utmContent: null }) as const
  const reader = createNameReader([
    { column: 'adName', pattern: '{creative}|{pain}' },
    { column: 'adName', pattern: '{creative}_{segment}' },
    { column: 'adSetName', pattern: '{gender}_{age}_{interest}' },
  ])
  const read = (ad: string | null, set: string | null) => Object.fromEntries(reader.read(names(ad, set)))
  expect(read('img3|цена', 'Ж_25-34_фитнес')).toEqual({
    creative: 'img3',
    painPoint: 'цена',
    gender: 'female',
    age: '25-34',
    interest: 'фитнес',
  })
  expect(read('img3_мамы', null)).toEqual({ creative: 'img3', segment: 'мамы' })
  expect(read('img3', 'широкая')).toEqual({})
  expect(read(null, 'all_25+_йога')).toEqual({ age: '25+', interest: 'йога' })
})

test('one spelling: the most frequent, of equals the first by letters; what people wrote wins', () => {
  const spell = createSpelling(['img3', 'Img3', 'IMG3', 'img3', 'b', 'B'], [])
  expect(['Img3', 'IMG3', 'b', 'B', 'c'].map(spell)).toEqual(['img3', 'img3', 'B', 'B', 'c'])
  expect(createSpelling(['img3', 'img3'], ['Img 3', 'IMG3'])('img3')).toBe('IMG3')
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const one = createSpelling(values, [])
      for (const own of values) expect(comparable(one(own))).toBe(comparable(own))
      expect(new Set(values.map(one)).size).toBe(new Set(values.map(comparable)).size)
    }),
    { seed: SEED },
  )
})

test('values that are one and the same take the name that people chose, through chains and not in circles', () => {
  const rename = createRenaming({ img3: 'Фото 3', 'Фото 3': 'Фото три', a: 'b', b: 'a' })
  expect(['IMG3', 'фото 3', 'img4', 'a', 'b'].map(rename)).toEqual(['Фото три', 'Фото три', 'img4', 'a', 'b'])
})

test('a suggested pattern fits the names it was made of', () => {
  const adSets = ['Ж', 'М'].flatMap((gender) =>
    ['18-24', '25-34'].flatMap((age) => ['фитнес', 'йога'].map((interest) => `${gender}_${age}_${interest}`)),
  )
  const adNames = ['img1', 'img2', 'video_3'].flatMap((creative) =>
    ['цена', 'время'].map((pain) => `${creative}|${pain}`),
  )
  expect(suggestPattern('adSetName', adSets)).toMatchObject({ pattern: '{gender}_{age}_{interest}', rate: 1 })
  expect(suggestPattern('adName', adNames)).toMatchObject({ pattern: '{creative}|{painPoint}', rate: 1 })
  expect(suggestPattern('adName', [...adNames, 'широкая'])).toMatchObject({
    pattern: '{creative}|{painPoint}',
    rate: 6 / 7,
  })
  const both = adSets.flatMap((set) => adNames.map((ad) => `${set}|${ad}`))
  expect(suggestPattern('adName', both)).toMatchObject({
    pattern: '{gender}_{age}_{interest}|{creative}|{painPoint}',
    rate: 1,
  })
  expect(suggestPattern('adName', ['Photo 1', 'Photo 2', 'Video 1'])).toMatchObject({ pattern: '{creative}' })
  expect(suggestPattern('adSetName', ['Алматы 25-45', 'Астана 18-24'])).toMatchObject({ pattern: '{interest} {age}' })
  expect(suggestPattern('campaignName', ['Test', 'Test'])).toBeNull()
  expect(suggestPattern('adName', [])).toBeNull()
})

test.each([
  ['en', en],
  ['ru', ru],
  ['ar', ar],
])('a pattern suggested in the words of %s means the same', (_, { token: words }) => {
  const names = [
    'Ж_18-24_фитнес|img1|цена|01.10|7',
    'М_25-34_йога|img2|время|02.10|9',
    'Ж_25-34_йога|img3|цена|03.10|8',
  ]
  const [plain, worded] = [suggestPattern('adName', names), suggestPattern('adName', names, words)]
  expect(plain?.pattern).toBe('{gender}_{age}_{interest}|{creative}|{painPoint}|{date}|{number7:int}')
  expect(worded?.rate).toBe(1)
  const meaningOf = (pattern = '') => {
    const parsed = parsePattern(pattern)
    return parsed.ok && parsed.value.tokens.map(({ target, type }) => [target, type])
  }
  expect(meaningOf(worded?.pattern)).toEqual(meaningOf(plain?.pattern))
})
