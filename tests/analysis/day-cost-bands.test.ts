import { expect, test } from 'vitest'
import { dayCostBands } from '#lib/analysis/day-cost-bands'
import { CoveredSums } from '#lib/metrics/covered-sums'
import { answerTo, campaign, without } from './campaign-text.ts'

function sumsOf(leads: number | null, spend: number | null): CoveredSums {
  const sums = new CoveredSums()
  const nothing = { impressions: null, clicks: null, subscribers: null, sales: null, revenue: null }
  sums.add({ ...nothing, leads, spend: spend === null ? null : spend * 1e6 })
  return sums
}

test('the band of a day is that of a Poisson count under Jeffreys’ prior', () => {
  // A gamma number of shape 10.5 is half a chi-square of 21 degrees, whose tables say 29.615 at 0.9 and 13.240 at 0.1.
  const band = dayCostBands(sumsOf(10, 1_000)).lead
  expect(band!.low).toBeCloseTo(2_000 / 29.615, 2)
  expect(band!.high).toBeCloseTo(2_000 / 13.24, 1)
})

test('a day without an event has no upper end, and one without money no band', () => {
  expect(dayCostBands(sumsOf(0, 500)).lead).toMatchObject({ high: null })
  expect(dayCostBands(sumsOf(3, 0)).lead).toBeNull()
  expect(dayCostBands(sumsOf(null, 500)).lead).toBeNull()
  expect(dayCostBands(sumsOf(3, null)).lead).toBeNull()
})

test('the more events at the same cost, the narrower the band, and it holds the cost', () => {
  const widths = [1, 4, 16, 64, 256].map((leads) => {
    const band = dayCostBands(sumsOf(leads, leads * 100)).lead!
    expect(band.low).toBeLessThan(100)
    expect(band.high!).toBeGreaterThan(100)
    return band.high! / band.low
  })
  expect(widths).toEqual(widths.toSorted((one, other) => other - one))
})

test('each day of an answer carries its bands; a column that no file has makes none', async () => {
  const { days } = await answerTo(without(campaign(6, 5), 'subscribers'))
  expect(days).toHaveLength(5)
  for (const { costBand, rates } of days) {
    expect(costBand.subscriber).toBeNull()
    expect(costBand.click!.low).toBeLessThan(rates.cpc!)
    expect(costBand.click!.high!).toBeGreaterThan(rates.cpc!)
  }
})
