import { expect, test } from 'vitest'
import { leadNeedsOf, needsOf } from '#lib/import/header/needs'

const of = (fields: readonly (string | null)[], platform = 'plain') =>
  needsOf({ columns: fields.map((field) => ({ field })), platform, period: null, isPeriodAssumed: false })

test('an export needs an ad, a figure and a day', () => {
  expect(of([null, 'status'])).toEqual({ ad: false, figure: false, day: false })
  expect(of(['date', 'campaign_name', 'spend'])).toEqual({ ad: true, figure: true, day: true })
})

test('a period in words stands for the day, one that was assumed does not', () => {
  const period = { start: '2026-09-07', end: '2026-09-20' }
  const needs = (isPeriodAssumed: boolean) => needsOf({ columns: [], platform: 'plain', period, isPeriodAssumed })
  expect(needs(false).day).toBe(true)
  expect(needs(true).day).toBe(false)
})

test('an export for the whole account names no ad', () => {
  expect(of(['date', 'spend'], 'telegram_ads').ad).toBe(true)
})

test('a CRM names its leads and the day of each', () => {
  expect(leadNeedsOf([{ field: 'deal_id' }])).toEqual({ lead: true, created: false })
  expect(leadNeedsOf([{ field: 'lead_id' }, { field: 'created_at' }])).toEqual({ lead: true, created: true })
})
