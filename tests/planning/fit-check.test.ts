import { expect, test } from 'vitest'
import type { FitAnswers } from '#lib/planning/fit-check'
import { fitWarnings, usualCheckLimit } from '#lib/planning/fit-check'

const FITTING: FitAnswers = { task: 'sales', averageCheck: 4_000, checkLimit: 10_000, niches: [], ads: 60 }

function keysFor(answers: Partial<FitAnswers>): string[] {
  return fitWarnings({ ...FITTING, ...answers }).map(({ key }) => key)
}

test('sales of up to ten thousand roubles by forty to eighty ads fit', () => {
  expect(keysFor({})).toEqual([])
  expect(keysFor({ averageCheck: 10_000, ads: 40 })).toEqual([])
  expect(keysFor({ ads: 80 })).toEqual([])
})

test.each([
  [{ task: 'awareness' }, ['task']],
  [{ averageCheck: 10_001 }, ['check']],
  [{ niches: ['wideRange', 'situational'] }, ['situational', 'wideRange']],
  [{ niches: ['business'] }, ['business']],
  [{ ads: 39 }, ['fewAds']],
  [{ ads: 81 }, ['manyAds']],
  [{ task: 'other', averageCheck: 90_000, niches: ['business'], ads: 5 }, ['task', 'check', 'business', 'fewAds']],
] as const)('%j is warned of: %j', (answers, keys) => {
  expect(keysFor(answers)).toEqual(keys)
})

test('what nobody has said is not warned of', () => {
  expect(keysFor({ averageCheck: null, ads: null })).toEqual([])
  expect(keysFor({ averageCheck: 90_000, checkLimit: null })).toEqual([])
})

test('the limit is in the currency of the run, or set by people', () => {
  expect(usualCheckLimit('RUB')).toBe(10_000)
  expect(usualCheckLimit('XTS')).toBeNull()
})
