import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assumptionsOf } from '#lib/forecast/assumptions'
import type { Forecast } from '#lib/forecast/forecast'
import type { Tried } from '../../app/(work)/runs/[runId]/forecast/_what-if/tried.ts'
import { moneyAt, reachOf, triedIn, USUAL, whatIfOf } from '../../app/(work)/runs/[runId]/forecast/_what-if/tried.ts'

const PACE = 12_345.6

/** A forecast by these settings, as far as sliders look at it. */
function forecastOf({ days = 28, dailyBudget = PACE, ...assumed }): Forecast {
  return {
    days,
    testPace: PACE,
    assumptions: assumptionsOf(assumed, 14, days),
    plans: { asIs: { dailyBudget } },
  } as unknown as Forecast
}

describe('the sliders of a forecast', () => {
  test('stand at the defaults where nothing is set', () => {
    expect(triedIn(forecastOf({}))).toEqual(USUAL)
    expect(whatIfOf(USUAL, USUAL, PACE)).toEqual({})
  })

  test('ask for what differs from the settings, in the units of the settings', () => {
    const tried: Tried = { market: 2, wearOut: 1.5, scaleUp: 20, days: 56, dailyBudget: 150 }
    expect(whatIfOf(tried, USUAL, PACE)).toEqual({
      market: 'rough',
      wearOutPerDay: 0.015,
      scaleUpElasticity: 0.263,
      days: 56,
      dailyBudget: 18_500,
    })
  })

  test('ask for the default, not for its value, where they go back to it', () => {
    const saved: Tried = { market: 0, wearOut: 2, scaleUp: 30, days: 14, dailyBudget: 200 }
    expect(whatIfOf(USUAL, saved, PACE)).toEqual({
      market: null,
      wearOutPerDay: null,
      scaleUpElasticity: null,
      days: null,
      dailyBudget: null,
    })
  })

  test('stand where they were put when their forecast comes back', () => {
    const reach = reachOf(USUAL)
    const steps = (name: keyof Tried) =>
      fc
        .nat(Math.round((reach[name].max - reach[name].min) / reach[name].step))
        .map((step) => reach[name].min + step * reach[name].step)
    const anywhere = fc.record({
      market: steps('market'),
      wearOut: steps('wearOut'),
      scaleUp: steps('scaleUp'),
      days: steps('days'),
    })
    fc.assert(
      fc.property(anywhere, (put) => {
        const { market, wearOutPerDay, scaleUpElasticity, days } = whatIfOf({ ...USUAL, ...put }, USUAL, PACE)
        const asked = { market, wearOutPerDay, scaleUpElasticity, days }
        const stated = Object.fromEntries(Object.entries(asked).filter(([, value]) => value != null))
        expect(triedIn(forecastOf(stated))).toEqual({ ...USUAL, ...put })
      }),
      { seed: 5 },
    )
  })
})

test('a budget has three digits, but for the one that the test spent', () => {
  expect([moneyAt(150, PACE), moneyAt(25, PACE), moneyAt(100, PACE)]).toEqual([18_500, 3_090, PACE])
})

test('a saved value beyond the end of its slider moves the end', () => {
  expect(reachOf({ ...USUAL, days: 180, wearOut: 12, dailyBudget: 10 })).toMatchObject({
    days: { max: 180 },
    wearOut: { max: 12 },
    dailyBudget: { min: 10 },
  })
})

test('so does a value that only the address asks for: handle and text agree', () => {
  const asked: Tried = { ...USUAL, days: 366, dailyBudget: 1_000 }
  expect(reachOf(USUAL, asked)).toMatchObject({ days: { min: 7, max: 366 }, dailyBudget: { min: 25, max: 1_000 } })
})
