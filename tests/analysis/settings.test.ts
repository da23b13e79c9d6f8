import { expect, test } from 'vitest'
import { settingsSchema } from '#lib/analysis/settings'

const CONTRACT = {
  name: 'Autumn test',
  currency: 'RUB',
  period: { start: '2026-09-07', end: '2026-09-20' },
  primaryStage: 'lead',
  targets: { click: 20, subscriber: 120, lead: 600, sale: 5000 },
  naming: [{ column: 'adName', pattern: '{segment}|{creative}|{painPoint}' }],
  segmentBy: ['age', 'gender'],
  filter: { campaign: ['1178'] },
  context: ['google_ads', 'yandex_direct'],
  plan: { days: 28, dailyBudget: 30_000 },
  decision: { ratio: 2, confidence: 0.8 },
}

test('takes the settings of the contract as they stand, and none at all', () => {
  expect(settingsSchema.parse(CONTRACT)).toEqual(CONTRACT)
  expect(settingsSchema.parse({})).toEqual({})
})

test.each([
  ['a key with a slip', { segmentby: ['age'] }, 'Unrecognized key'],
  ['a currency that is none', { currency: 'RUR' }, 'ISO 4217'],
  ['a day that is none', { period: { start: '2026-02-30', end: '2026-03-01' } }, 'YYYY-MM-DD'],
  ['a period that ends before it starts', { period: { start: '2026-09-20', end: '2026-09-07' } }, 'ends before'],
  ['half a period', { period: { start: '2026-09-07' } }, 'period.end'],
  ['a stage that is none', { primaryStage: 'impression' }, 'primaryStage'],
  ['a target below zero', { targets: { lead: -1 } }, 'targets.lead'],
  ['a target for no stage', { targets: { view: 1 } }, 'targets'],
  ['a dimension that makes no segment', { segmentBy: ['creative'] }, 'segmentBy.0'],
  ['no dimension at all', { segmentBy: [] }, 'segmentBy'],
  ['a filter of one word', { filter: { campaign: '1178' } }, 'filter.campaign'],
  ['a certainty of 1', { decision: { confidence: 1 } }, 'decision.confidence'],
  ['half a day', { plan: { days: 1.5 } }, 'plan.days'],
  ['more than a year ahead', { plan: { days: 367 } }, 'plan.days'],
  ['a budget that is a slip', { plan: { dailyBudget: 1e13 } }, 'plan.dailyBudget'],
  ['a certainty below evens', { decision: { confidence: 0.49 } }, 'decision.confidence'],
])('refuses %s, and says where', (_name, settings, place) => {
  const result = settingsSchema.safeParse(settings)
  expect(result.success).toBe(false)
  const [issue] = result.error?.issues ?? []
  expect(`${issue?.path.join('.')} ${issue?.message}`).toContain(place)
})
