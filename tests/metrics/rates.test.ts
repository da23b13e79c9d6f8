import { expect, test } from 'vitest'
import { CoveredSums } from '#lib/metrics/covered-sums'
import { ratesOf, totalsOf } from '#lib/metrics/rates'
import { sumsOf } from './sums-of.ts'

test('every rate is one sum divided by another', () => {
  const sums = new CoveredSums()
  sums.add(
    sumsOf({ impressions: 10_000, clicks: 200, subscribers: 50, leads: 20, sales: 4, spend: 1000, revenue: 1800 }),
  )
  expect(ratesOf(sums)).toEqual({
    ctr: 0.02,
    cpc: 5,
    cpm: 100,
    clickToSubscriber: 0.25,
    clickToLead: 0.1,
    leadToSale: 0.2,
    costPerSubscriber: 20,
    costPerLead: 50,
    costPerSale: 250,
    roas: 1.8,
  })
})

test('a rate of several rows is the rate of their sums, not the average of their rates', () => {
  const sums = new CoveredSums()
  sums.add(sumsOf({ impressions: 100, clicks: 10 }))
  sums.add(sumsOf({ impressions: 900, clicks: 0 }))
  expect(ratesOf(sums).ctr).toBe(0.01)
})

test('without data every total and every rate is null', () => {
  const empty = new CoveredSums()
  expect(new Set(Object.values(totalsOf(empty)))).toEqual(new Set([null]))
  expect(new Set(Object.values(ratesOf(empty)))).toEqual(new Set([null]))
})
