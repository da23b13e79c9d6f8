import { describe, expect, test } from 'vitest'
import { drawGamma } from '#lib/stats/draw-continuous'
import { drawPoisson } from '#lib/stats/draw-count'
import { createRandom } from '#lib/stats/random'
import { costBelief, onePrior, plainRatio, priorPerStep } from '../../scripts/calibrate/baselines.ts'
import { fitGammaPrior } from '../../scripts/calibrate/gamma-prior.ts'
import { someAd } from './some-ad.ts'

describe('the plain ratio', () => {
  /** scipy: 1000 / gamma.ppf([.95, .05], 5.5) */
  test('has Jeffreys’ interval', () => {
    const [belief] = plainRatio([someAd()], 'lead')
    expect(Math.exp(belief!.guess)).toBeCloseTo(1_000 / 5.5, 9)
    expect(Math.exp(belief!.within[90].low)).toBeCloseTo(101.65, 1)
    expect(Math.exp(belief!.within[90].high)).toBeCloseTo(437.17, 1)
  })

  test('is finite without an event', () => {
    const [belief] = plainRatio([someAd({ leads: 0 })], 'lead')
    expect(Math.exp(belief!.guess)).toBeCloseTo(2_000, 9)
    expect(Number.isFinite(belief!.within[90].high)).toBe(true)
  })
})

describe('an empirical prior', () => {
  test('finds the mean and the spread of the rates behind the counts', () => {
    const random = createRandom(3)
    const counts = Array.from({ length: 3_000 }, () => {
      const exposure = 200 + 800 * random()
      return { exposure, events: drawPoisson(random, (exposure * 0.02 * drawGamma(random, 4)) / 4) }
    })
    const { shape, rate } = fitGammaPrior(counts)
    expect(shape / 4).toBeCloseTo(1, 1)
    expect(shape / rate / 0.02).toBeCloseTo(1, 1)
  })

  test('is as narrow as allowed where all rates are equal, and finite without any event', () => {
    const random = createRandom(4)
    const equal = Array.from({ length: 50 }, () => ({ exposure: 500, events: drawPoisson(random, 10) }))
    expect(fitGammaPrior(equal).shape).toBeGreaterThan(50)
    const none = fitGammaPrior([{ exposure: 100, events: 0 }])
    expect(none.shape).toBeGreaterThan(0)
    expect(none.rate).toBeGreaterThan(0)
  })

  test.each([
    { name: 'of the whole', method: onePrior },
    { name: 'of each step', method: priorPerStep },
  ])('$name draws a lucky ad towards the others, and is surer than the plain ratio', ({ method }) => {
    const ads = [2, 3, 4, 5, 6, 7, 20].map((leads) => someAd({ leads }))
    const [lucky, plain] = [method(ads, 'lead').at(-1)!, plainRatio(ads, 'lead').at(-1)!]
    expect(lucky.guess).toBeGreaterThan(plain.guess)
    const width = ({ within }: typeof plain) => within[90].high - within[90].low
    const [first, firstPlain] = [method(ads, 'lead')[0]!, plainRatio(ads, 'lead')[0]!]
    expect(width(first)).toBeLessThan(width(firstPlain))
  })
})

test('draws give their median, their intervals and the mean of the events per rouble', () => {
  const draws = Float64Array.from({ length: 101 }, (_, index) => index / 100)
  const { guess, within, eventsPerRouble } = costBelief(draws)
  expect(guess).toBeCloseTo(0.5, 12)
  expect(within[80].low).toBeCloseTo(0.1, 12)
  expect(within[90].high).toBeCloseTo(0.95, 12)
  expect(eventsPerRouble).toBeCloseTo(1 - Math.exp(-1), 2)
  expect(draws[100]).toBe(1)
})
