import { expect, test } from 'vitest'
import { PLAIN_COLUMNS } from '#lib/import/plain-layout'
import { addDays } from '#lib/kernel/day'
import { DEMO, demoRows } from '../../cli/demo/demo-campaign.ts'
import { demoCsv } from '../../cli/demo/demo-csv.ts'

const rows = demoRows()
const distinct = (column: (typeof PLAIN_COLUMNS)[number]) => new Set(rows.map((row) => row[column]))

test('60 ads, 8 segments, 10 creatives, 5 pain points on 14 days', () => {
  expect(rows).toHaveLength(60 * 14)
  expect(distinct('ad_id').size).toBe(60)
  expect(distinct('ad_name').size).toBe(60)
  expect(distinct('segment').size).toBe(8)
  expect(distinct('creative').size).toBe(10)
  expect(distinct('pain').size).toBe(5)
  expect([...distinct('date')]).toEqual(Array.from({ length: 14 }, (_, day) => addDays(DEMO.start, day)))
  expect(addDays(DEMO.start, 13)).toBe(DEMO.end)
})

test('is the same every time', () => {
  expect(demoCsv()).toBe(demoCsv())
})

test('revenue comes with sales and only with sales', () => {
  for (const { sales, revenue } of rows) expect(Number(revenue) > 0).toBe(Number(sales) > 0)
})

test('has segments on both sides of the target for a lead', () => {
  const costs = [...distinct('segment')].map((segment) => {
    const own = rows.filter((row) => row.segment === segment)
    const sum = (column: 'spend' | 'leads') => own.reduce((total, row) => total + Number(row[column]), 0)
    return sum('spend') / sum('leads')
  })
  expect(costs.filter((cost) => cost < DEMO.targets.lead).length).toBeGreaterThanOrEqual(2)
  expect(costs.filter((cost) => cost > DEMO.targets.lead).length).toBeGreaterThanOrEqual(2)
})

test('the CSV has the plain layout’s header and quotes the names that hold a comma', () => {
  const [header, first, ...rest] = demoCsv().trimEnd().split('\n')
  expect(header).toBe(PLAIN_COLUMNS.join(','))
  expect(first).toMatch(/^2026-09-07,1001,"[^"]+",[^,"]+,[^,"]+,"[^"]+",/)
  expect(rest).toHaveLength(60 * 14 - 1)
})
