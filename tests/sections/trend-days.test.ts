import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Analysis, DayTotals } from '#lib/analysis/analysis'
import { stageOfCost, trendDays, trendFacts } from '../../app/_sections/trend-days.ts'

const DEMO: Analysis = JSON.parse(readFileSync(new URL('../golden/demo.json', import.meta.url), 'utf8'))

test('every day between the first and the last is there, and one that no row names knows nothing', () => {
  const days = DEMO.days.filter((_, index) => index !== 3 && index !== 4)
  const points = trendDays(days, 'costPerLead')
  expect(points.map(({ day }) => day)).toEqual(DEMO.days.map(({ date }) => date))
  expect(points[3]).toEqual({ day: DEMO.days[3]?.date, spend: null, value: null, band: null })
  expect(trendFacts(points, null).blank).toBe(2)
})

test('a cost has the band of its day, another measure has none', () => {
  const [first] = DEMO.days
  expect(trendDays(DEMO.days, 'costPerLead')[0]?.band).toEqual(first?.costBand.lead)
  expect(trendDays(DEMO.days, 'ctr')[0]?.band).toBeNull()
  expect(stageOfCost('cpc')).toBe('click')
  expect(stageOfCost('ctr')).toBeNull()
})

test('days above the target are counted, and those of them whose whole band is', () => {
  const points = trendDays(DEMO.days, 'costPerLead')
  const { known, above, surelyAbove } = trendFacts(points, 700)
  expect(known).toBe(14)
  expect(above).toBe(points.filter(({ value }) => (value ?? 0) > 700).length)
  expect(surelyAbove).toBe(points.filter(({ band }) => (band?.low ?? 0) > 700).length)
  expect(surelyAbove).toBeLessThan(above)
  expect(trendFacts(points, null)).toMatchObject({ above: 0, surelyAbove: 0 })
})

test('the lowest and the highest are those of days with a value', () => {
  const points = trendDays(DEMO.days, 'cpc')
  const { lowest, highest } = trendFacts(points, null)
  for (const { value } of points) {
    expect(value).toBeGreaterThanOrEqual(lowest?.value ?? Number.NaN)
    expect(value).toBeLessThanOrEqual(highest?.value ?? Number.NaN)
  }
})

test('a day with spend and no lead has no cost, yet a band open at the top, and is not without data', () => {
  const day = DEMO.days[0] as DayTotals
  const without: DayTotals = {
    ...day,
    totals: { ...day.totals, leads: 0 },
    rates: { ...day.rates, costPerLead: null },
    costBand: { ...day.costBand, lead: { low: 400, high: null } },
  }
  const points = trendDays([without], 'costPerLead')
  expect(points).toEqual([{ day: day.date, spend: day.totals.spend, value: null, band: { low: 400, high: null } }])
  expect(trendFacts(points, 900)).toMatchObject({ known: 0, blank: 0, lowest: null, highest: null })
})

test('nothing comes of nothing', () => {
  expect(trendDays([], 'cpc')).toEqual([])
  expect(trendFacts([], 1)).toEqual({ known: 0, blank: 0, lowest: null, highest: null, above: 0, surelyAbove: 0 })
})
