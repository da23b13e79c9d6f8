import { expect, test } from 'vitest'
import type { StoredData } from '#lib/metrics/run-tallies'
import { tallyRun, valuesIn } from '#lib/metrics/run-tallies'
import { adOf, sumsOf } from './sums-of.ts'

const span = { start: '2026-09-07', end: '2026-09-07' }

/** One ad seen by two ages of women, another without a breakdown. */
const DATA: StoredData = {
  ads: new Map([
    [1, adOf({ adId: '7', creative: 'Video' })],
    [2, adOf({ adId: '8', creative: 'Photo' })],
  ]),
  breakdowns: new Map([
    [10, { age: '18-24', gender: 'female' }],
    [11, { age: '25-34', gender: 'female' }],
    [12, {}],
    [13, { age: '65+' }],
  ]),
  pairs: [
    { ad: 1, breakdown: 10 },
    { ad: 1, breakdown: 11 },
    { ad: 2, breakdown: 12 },
  ],
  sums: (folds) => [
    { ad: 1, span, fold: folds.get(10) ?? -1, sums: sumsOf({ clicks: 5 }) },
    { ad: 1, span, fold: folds.get(11) ?? -1, sums: sumsOf({ clicks: 7 }) },
    { ad: 2, span: null, fold: folds.get(12) ?? -1, sums: sumsOf({ clicks: 1 }) },
  ],
}

test('the dimensions of a run, with the values its rows have', () => {
  expect([...valuesIn(DATA)]).toEqual([
    ['platform', ['plain']],
    ['ad', ['7', '8']],
    ['creative', ['Photo', 'Video']],
    ['age', ['18-24', '25-34']],
    ['gender', ['female']],
  ])
})

test('the dimensions of some of its ads only', () => {
  expect([...valuesIn(DATA, (ad) => ad.adId === '8')]).toEqual([
    ['platform', ['plain']],
    ['ad', ['8']],
    ['creative', ['Photo']],
  ])
})

test('breakdowns fold to the dimensions asked for; what an ad’s rows share is told in any case', () => {
  const breakdowns = (dimensions: Parameters<typeof tallyRun>[1]) =>
    [...tallyRun(DATA, dimensions)].map(({ breakdown }) => breakdown)
  expect(breakdowns([])).toEqual([{ gender: 'female' }, { gender: 'female' }, {}])
  expect(breakdowns(['age'])).toEqual([{ age: '18-24', gender: 'female' }, { age: '25-34', gender: 'female' }, {}])
})

test('equal folds have one number, so that the database may add them up', () => {
  const numbers: (number | undefined)[] = []
  const data = {
    ...DATA,
    sums: (folds: ReadonlyMap<number, number>) => {
      numbers.push(folds.get(10), folds.get(11))
      return []
    },
  }
  expect([...tallyRun(data, ['gender'])]).toEqual([])
  expect(numbers[0]).toBe(numbers[1])
})

test('a row of an ad that is not there is a fault, not a gap', () => {
  expect(() => [...tallyRun({ ...DATA, ads: new Map() }, [])]).toThrow('ad 1')
})
