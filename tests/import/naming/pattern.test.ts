import { describe, expect, test } from 'vitest'
import { createMatcher } from '#lib/import/naming/match'
import { parsePattern } from '#lib/import/naming/pattern'

/** What a pattern reads in a name, by the names of its tokens; null where it does not fit. */
function read(pattern: string, name: string): Record<string, string> | null {
  const parsed = parsePattern(pattern)
  if (!parsed.ok) throw new Error(parsed.reason.key)
  const match = createMatcher(parsed.value)(name)
  return match && Object.fromEntries([...match].map(([token, value]) => [token.name, value]))
}

describe('names as people write them', () => {
  test.each([
    ['{gender}_{age}_{interest}', 'Ж_25-34_фитнес', { gender: 'female', age: '25-34', interest: 'фитнес' }],
    ['{creative}|{pain}', 'img3|цена', { creative: 'img3', pain: 'цена' }],
    [
      '{name} || {stage} || {budget} || {goal} || {date} - {product} - {audience}',
      'TAPEKETAN181 || TOF || CBO || ATC || 18/11/25 - ALL PRODUCT - BROAD',
      {
        name: 'TAPEKETAN181',
        stage: 'TOF',
        budget: 'CBO',
        goal: 'ATC',
        date: '18/11/25',
        product: 'ALL PRODUCT',
        audience: 'BROAD',
      },
    ],
    [
      '{creative} || {number} || {date}',
      'SPPF || Ads 1 || 15/12/25',
      { creative: 'SPPF', number: 'Ads 1', date: '15/12/25' },
    ],
    ['{creative} - {date}', 'sppf (mu) - 12/1/26', { creative: 'sppf (mu)', date: '12/1/26' }],
    [
      '{source}_{type}_{pay}_{goal}_{geo}_{audience}_{step}_{object}_{kind}',
      'fb_all-placement_cpc_cv_msk_lal_registration_product_category',
      {
        source: 'fb',
        type: 'all-placement',
        pay: 'cpc',
        goal: 'cv',
        geo: 'msk',
        audience: 'lal',
        step: 'registration',
        object: 'product',
        kind: 'category',
      },
    ],
    [
      '{category}_{brand}_{model}/{offer}_{city}_{shop}_{type}_{format}_{audience}',
      'shoes_acme+other_x1/sale_msk_tverskaya_feed_square_women',
      {
        category: 'shoes',
        brand: 'acme+other',
        model: 'x1',
        offer: 'sale',
        city: 'msk',
        shop: 'tverskaya',
        type: 'feed',
        format: 'square',
        audience: 'women',
      },
    ],
    [
      '{a} | {b} | {segment} | {date}',
      'LR | PMAX | Gemstones | 13-05-2026',
      { a: 'LR', b: 'PMAX', segment: 'Gemstones', date: '13-05-2026' },
    ],
    ['【{place}】{segment}', '【Instagram】サイトリマケ', { place: 'Instagram', segment: 'サイトリマケ' }],
    [
      '{date}_{country} || {platform} || {os} || {*}',
      '202512_UK || fb || ios || a || b_c',
      { date: '202512', country: 'UK', platform: 'fb', os: 'ios' },
    ],
    [
      '{batch}_{version}_{type}_{creative}',
      'B310_V1_UGC_KidneyFocus',
      { batch: 'B310', version: 'V1', type: 'UGC', creative: 'KidneyFocus' },
    ],
    [
      '{batch}-{version}-{type}-{creative}',
      'B310-V1-UGC-KidneyFocus',
      { batch: 'B310', version: 'V1', type: 'UGC', creative: 'KidneyFocus' },
    ],
    ['{place} {age}', 'Алматы 25-45', { place: 'Алматы', age: '25-45' }],
    ['{age} {gender}', '٢٥-٣٤ نساء', { age: '25-34', gender: 'female' }],
    ['{gender}-{age}-{creative}', 'w-AGE_25_34-img3', { gender: 'female', age: '25-34', creative: 'img3' }],
  ])('%s reads %s', (pattern, name, values) => expect(read(pattern, name)).toEqual(values))

  test.each([
    'Копия img3|цена',
    'img3|цена — копия',
    'img3|цена - Copy',
    'img3|цена - Copy 2',
    'img3|цена (2)',
    '  img3 \u200b|  цена ',
    'img3 | цена - Copy (3)',
  ])('what platforms add and nobody means is passed over: “%s”', (name) =>
    expect(read('{creative}|{pain}', name)).toEqual({ creative: 'img3', pain: 'цена' }),
  )
})

describe('parts that may be missing', () => {
  const pattern = '{type}_{category}_{season}_{ab?}_{version}'
  test('positions shift', () => {
    expect(read(pattern, 'UGC_shoes_summer_A_V2')).toMatchObject({ ab: 'A', version: 'V2' })
    expect(read(pattern, 'UGC_shoes_summer_V2')).toEqual({
      type: 'UGC',
      category: 'shoes',
      season: 'summer',
      version: 'V2',
    })
  })
  test('an empty place is missing, too', () =>
    expect(read(pattern, 'UGC_shoes_summer__V2')).toMatchObject({ version: 'V2' }))
  test('the first one is filled first', () => expect(read('{a}_{b?}_{c?}', 'x_y')).toEqual({ a: 'x', b: 'y' }))
  test('a type tells which one it is', () => expect(read('{a}_{d:date?}_{c?}', 'x_y')).toEqual({ a: 'x', c: 'y' }))
  test('at the beginning', () => {
    expect(read('{date?}_{creative}', '12.09_img')).toEqual({ date: '12.09', creative: 'img' })
    expect(read('{date?}_{creative}', 'img')).toEqual({ creative: 'img' })
  })
  test('the rest may be nothing', () => {
    expect(read('{creative}_{*}', 'img3')).toEqual({ creative: 'img3' })
    expect(read('{creative}_{*}', 'img3_square_v2')).toEqual({ creative: 'img3' })
    expect(read('{*}|{creative}', 'a|b|c')).toEqual({ creative: 'c' })
  })
})

describe('what does not fit is never guessed', () => {
  test.each([
    ['{a}_{b}', 'x_y_z', 'a part too many'],
    ['{a}_{b}_{c}', 'x_y', 'a part too few'],
    ['{a}_{b}', 'x_', 'a needed part that is empty'],
    ['{*}_{creative}', 'B313 V1 UGC Skin', 'no separator behind the rest at the beginning'],
    ['{gender}_{age}', 'x_25-34', 'no gender'],
    ['{gender}_{age}', 'Ж_25', 'no age'],
    ['{n:int}_{a}', 'x1_y', 'no whole number'],
    ['{a}_{b}|{c}', 'x|y_z|w', 'a stronger separator within a value'],
    ['{a}|{b}', '', 'no name'],
  ])('%s leaves “%s” alone: %s', (pattern, name) => expect(read(pattern, name)).toBeNull())

  test('a value may hold separators of a weaker level than its own', () =>
    expect(read('{gender}_{age}|{creative}', 'M_18-24|video_1_b')).toMatchObject({ creative: 'video_1_b' }))

  test.each(['_', 'a_', 'a', '25-34', '|', ' ', '(', 'a|_', '12.12.2012_'])(
    'a hostile name of ten thousand letters of “%s” is left alone, too',
    (part) => {
      const name = part.repeat(10_000 / part.length)
      expect(read('{a?}_{b?}_{age?}_{d:date?}_{n:int?}|{*}|{x?}_{y}', name)).toBeNull()
      expect(read('{a:id=C-}_{b:id=V-}', name)).toBeNull()
    },
  )
})

describe('parts told by their beginning', () => {
  const pattern = '{creative:id=C-}_{version:id=V-}_{editor?:id=E-}'
  test('stand in any order', () => {
    const values = { creative: 'SummerSale', version: '4', editor: 'Sarah' }
    expect(read(pattern, 'C-(SummerSale)_V-(4)_E-(Sarah)')).toEqual(values)
    expect(read(pattern, 'e-sarah_v-4_C-SummerSale')).toEqual({ ...values, editor: 'sarah' })
  })
  test('brackets hold together what is in them', () =>
    expect(read(pattern, 'V-(4)_C-(Summer_Sale)')).toEqual({ creative: 'Summer_Sale', version: '4' }))
  test('a needed part that lacks, a part twice and an unknown part do not fit', () => {
    expect(read(pattern, 'V-(4)_E-(Sarah)')).toBeNull()
    expect(read(pattern, 'C-a_C-b_V-1')).toBeNull()
    expect(read(pattern, 'C-a_V-1_foo')).toBeNull()
  })
  test('unknown parts are the rest, where the pattern has one', () =>
    expect(read('{creative:id=C-}_{*}', 'foo_C-a_bar')).toEqual({ creative: 'a' }))
})

describe('what is no pattern says where', () => {
  test.each([
    ['{creative}|{pain', 'patternUnclosed', 12],
    ['{creative}|pain}', 'patternUnopened', 16],
    ['{creative}{pain}', 'patternNoSeparator', 11],
    ['{creative}{*}', 'patternNoSeparator', 11],
    ['{creative}|{}', 'patternBadName', 12],
    ['{creative}|{pain:colour}', 'patternUnknownType', 12],
    ['{pain}_{painPoint}', 'patternTwice', 8],
    ['{боль}_{pain}', 'patternTwice', 8],
    ['{*}_{a}_{*}', 'patternTwoRests', 9],
    ['{creative:id=C-}_{pain}', 'patternMixed', 18],
    ['{creative:id=}', 'patternEmptyId', 1],
    ['img_', 'patternWithoutTokens', 1],
    ['', 'patternWithoutTokens', 1],
  ])('%s: %s at %d', (pattern, key, position) =>
    expect(parsePattern(pattern)).toMatchObject({ ok: false, reason: { key, params: { position } } }),
  )
})
