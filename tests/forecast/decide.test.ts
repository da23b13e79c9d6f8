import { expect, test } from 'vitest'
import { decide, stageForecastOf, USUAL_RULE } from '#lib/forecast/decide'
import { evidenceOf } from '#lib/forecast/evidence'

const ENOUGH = { events: 100, needed: 10, isEnough: true, reason: null }
const RANGE = { median: 900, low: 700, high: 1_200, innerLow: 800, innerHigh: 1_000, atLeast: false }

/** A forecast of which this share of draws is below twice the target of 500. */
function forecast(share: number, target: number | null = 500) {
  const costs = Float64Array.from({ length: 1_000 }, (_, draw) => (draw < share * 1_000 ? 900 : 1_000))
  return stageForecastOf(RANGE, costs, target, USUAL_RULE)
}

test.each([
  [1, 'go'],
  [0.8, 'go'],
  [0.799, 'care'],
  [0.5, 'care'],
  [0.499, 'hold'],
  [0.2, 'hold'],
  [0.199, 'no-go'],
  [0, 'no-go'],
])('a chance of %d to stay below twice the target: %s', (share, outcome) => {
  expect(decide('lead', ENOUGH, forecast(share), USUAL_RULE)).toMatchObject({ outcome, probability: share })
})

test.each([0.6, 0.7, 0.8, 0.9])(
  'the edge of hold is as unlikely as going is likely at a confidence of %d',
  (confidence) => {
    const share = Math.round((1 - confidence) * 1_000) / 1_000
    expect(decide('lead', ENOUGH, forecast(share), { ratio: 2, confidence }).outcome).toBe('hold')
    expect(decide('lead', ENOUGH, forecast(share - 0.001), { ratio: 2, confidence }).outcome).toBe('no-go')
  },
)

test('a plan without money is not early for want of spend', () => {
  expect(decide('lead', ENOUGH, null, USUAL_RULE).reason.key).toBe('noBudget')
})

test('the limit itself is not below the limit', () => {
  expect(forecast(0).probabilityWithinLimit).toBe(0)
})

test('the ratio to the target has the range of the forecast', () => {
  expect(forecast(1).ratio).toEqual({ median: 1.8, low: 1.4, high: 2.4 })
})

test('without a target there is nothing to decide by', () => {
  expect(decide('lead', ENOUGH, forecast(1, null), USUAL_RULE)).toMatchObject({
    outcome: null,
    reason: { key: 'noTarget' },
  })
})

test('with too little evidence it is early, whatever the forecast', () => {
  const reason = { key: 'fewEvents', params: { stage: 'lead', events: 3, needed: 10 } }
  const few = { ...ENOUGH, events: 3, isEnough: false, reason }
  expect(decide('lead', few, forecast(1), USUAL_RULE)).toMatchObject({ outcome: 'early', reason })
})

const CARRIED = {
  stage: 'lead',
  events: 10,
  isEstimated: true,
  hasClicks: true,
  spend: 5_000,
  isFirstDay: false,
  limit: null,
} as const

test.each([
  ['ten events', {}, null],
  ['nine events', { events: 9 }, 'fewEvents'],
  ['no event, but money for ten at the limit', { events: 0, limit: 500 }, null],
  ['no event, and money for less than ten', { events: 0, limit: 501 }, 'fewEvents'],
  ['no column', { events: null }, 'noColumn'],
  ['no spend', { spend: 0 }, 'noSpend'],
  ['leads without clicks in their rows', { isEstimated: false }, 'noChain'],
  ['leads of files without clicks', { isEstimated: false, hasClicks: false }, 'noClicks'],
  ['the first day', { isFirstDay: true }, 'firstDay'],
])('evidence of %s', (_name, known, key) => {
  const evidence = evidenceOf({ ...CARRIED, ...known })
  expect(evidence.reason?.key ?? null).toBe(key)
  expect(evidence.isEnough).toBe(key === null)
})
