import { describe, expect, test } from 'vitest'
import { byClickRate, byQuarter, byTest, byThumb } from '../../scripts/calibrate/rules.ts'
import { someAd } from './some-ad.ts'

describe('the rule of thumb', () => {
  test.each([
    { leads: 0, spend: 400, outcome: 'pause', why: 'no lead for twice the target' },
    { leads: 0, spend: 399, outcome: 'wait', why: 'not yet twice the target' },
    { leads: 1, spend: 301, outcome: 'pause', why: 'dearer than one and a half targets' },
    { leads: 1, spend: 300, outcome: 'keep', why: 'between the target and one and a half' },
    { leads: 1, spend: 200, outcome: 'boost', why: 'at the target' },
    { leads: 1, spend: 200, clicks: 49, outcome: 'wait', why: 'too few clicks' },
  ])('$outcome: $why', ({ outcome, leads, spend, clicks }) => {
    const ad = someAd({ leads, spend, ...(clicks === undefined ? {} : { clicks }) })
    expect(byThumb(ad, 200, [ad])).toBe(outcome)
  })
})

test('by click rate: below half the mean or above one and a half, from 1,000 impressions on', () => {
  const ads = [40, 100, 180].map((clicks) => someAd({ clicks }))
  expect(ads.map((ad) => byClickRate(ad, 200, ads))).toEqual(['pause', 'keep', 'boost'])
  expect(byClickRate(someAd({ impressions: 999 }), 200, ads)).toBe('wait')
})

test('by quarter: the dearest and the cheapest, whatever the target', () => {
  const ads = [1, 2, 3, 4, 5, 6, 7, 8].map((leads) => someAd({ leads }))
  const outcomes = ['pause', 'pause', 'wait', 'wait', 'wait', 'wait', 'boost', 'boost']
  expect(ads.map((ad) => byQuarter(ad, 1, ads))).toEqual(outcomes)
})

/** With 10 leads promised, scipy.stats.poisson gives P(N ≤ 4) = .0293, P(N ≤ 5) = .0671, P(N ≥ 15) = .0835, P(N ≥ 16) = .0487. */
test.each([
  { leads: 4, outcome: 'pause' },
  { leads: 5, outcome: 'wait' },
  { leads: 15, outcome: 'wait' },
  { leads: 16, outcome: 'boost' },
])('by a Poisson test at 95 %: $leads leads where 10 were promised is $outcome', ({ leads, outcome }) => {
  const ad = someAd({ leads, spend: 2_000 })
  expect(byTest(ad, 200, [ad])).toBe(outcome)
})

test('the Poisson test pauses without a lead only when three were to be expected', () => {
  const judge = (spend: number) => byTest(someAd({ leads: 0, spend }), 200, [])
  expect([judge(580), judge(600)]).toEqual(['wait', 'pause'])
})
