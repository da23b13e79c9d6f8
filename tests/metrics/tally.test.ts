import { expect, test } from 'vitest'
import type { Tally } from '#lib/metrics/tally'
import { hasValue, sharedValues, valueIn } from '#lib/metrics/tally'
import { adOf, sumsOf } from './sums-of.ts'

const tally: Tally = {
  ad: adOf({ adId: '7', campaignId: '9', campaignName: 'Autumn', segment: 'Women', interest: 'Yoga' }),
  span: null,
  breakdown: { age: '25-34', interest: 'Fitness' },
  sums: sumsOf({}),
}

test('a value comes from the ad or from the row; the row goes first', () => {
  expect(valueIn(tally, 'campaign')).toBe('Autumn')
  expect(valueIn(tally, 'segment')).toBe('Women')
  expect(valueIn(tally, 'interest')).toBe('Fitness')
  expect(valueIn(tally, 'age')).toBe('25-34')
  expect(valueIn(tally, 'gender')).toBeNull()
})

test('an ad without a name goes by its id', () => {
  expect(valueIn(tally, 'ad')).toBe('7')
  expect(valueIn({ ...tally, ad: adOf({ key: 'meta:C/S/' }) }, 'ad')).toBe('meta:C/S/')
})

test('an entry for a whole ad set or campaign goes by what it is an entry of', () => {
  const ofAdSet = adOf({ campaignName: 'Total Wine', adSetName: 'Group 3' })
  expect(valueIn({ ...tally, ad: ofAdSet }, 'ad')).toBe('Total Wine · Group 3')
  expect(valueIn({ ...tally, ad: adOf({ campaignId: '9' }) }, 'ad')).toBe('9')
})

test('a campaign may be asked for by name or by id, an ad also by its key', () => {
  expect(hasValue(tally, 'campaign', ['Autumn'])).toBe(true)
  expect(hasValue(tally, 'campaign', ['9'])).toBe(true)
  expect(hasValue(tally, 'campaign', ['Spring', '8'])).toBe(false)
  expect(hasValue(tally, 'ad', ['plain:7'])).toBe(true)
  expect(hasValue(tally, 'age', ['18-24', '25-34'])).toBe(true)
  expect(hasValue(tally, 'gender', ['male'])).toBe(false)
})

test('what two breakdowns share', () => {
  expect(sharedValues({ age: '25-34', gender: 'male' }, { age: '25-34', gender: 'female' })).toEqual({ age: '25-34' })
})
