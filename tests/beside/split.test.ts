import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { StageData } from '#lib/inference/crossed-effects'
import { drawStage } from '#lib/inference/draws'
import { integrateVariances } from '#lib/inference/integrate'
import { drawBinomial } from '#lib/stats/draw-count'
import { logGamma } from '#lib/stats/log-gamma'
import { createRandom } from '#lib/stats/random'
import type { Count } from '../../scripts/calibrate/gamma-prior.ts'
import { fitGammaPrior } from '../../scripts/calibrate/gamma-prior.ts'
import { parseRows } from '../inference/reference-fit.ts'
import { ONLY_BESIDE, sharedFile } from './shared.ts'

const KAG = new URL('../../../shared/reference/kag_clicks_per_impression.csv', import.meta.url)
const DRAWS = 2_000
const SPLITS = 4
const FACTORS = ['age', 'gender', 'interest', 'campaign'] as const

/** 1,143 real Facebook ads. Two thirds of the rows name their campaign; in the others two cells are missing. */
function facebookAds() {
  const described = parseRows(readFileSync(KAG, 'utf8'))
  const [, ...lines] = sharedFile('facebook_ad_campaign_reporting_dates.csv').toString().trim().split('\n')
  return lines.map((line, index) => {
    const cells = line.trim().replace(/,+$/, '').split(',')
    const [impressions, clicks, spend, , approved] = cells.slice(-5).map(Number)
    const known = described[index]!
    if (Number(known.impressions) !== impressions) throw new Error(`row ${index} is another ad`)
    return { ...known, counts: { impressions: impressions!, clicks: clicks!, spend: spend!, approved: approved! } }
  })
}

type Outcome = { readonly events: 'clicks' | 'approved'; readonly under: 'impressions' | 'spend' | 'clicks' }

/** stats.md 3.6: mean log density of one half's counts as predicted from the other half, by EB and by our model. */
const OUTCOMES: readonly (Outcome & { readonly prior: number; readonly model: number })[] = [
  { events: 'clicks', under: 'impressions', prior: -2.087, model: -1.919 },
  { events: 'clicks', under: 'spend', prior: -2.232, model: -2.179 },
  { events: 'approved', under: 'impressions', prior: -0.923, model: -0.82 },
  { events: 'approved', under: 'clicks', prior: -0.943, model: -0.882 },
]

describe.runIf(existsSync(KAG))('one half of a real account predicts the other', () => {
  test.each(OUTCOMES)(
    `$events per $under, better than ad by ad${ONLY_BESIDE}`,
    ({ events, under, prior, model }) => {
      const ads = facebookAds().filter(({ counts }) => counts[under] > 0)
      const levels = FACTORS.map((factor) => [...new Set(ads.map((ad) => (ad as Record<string, unknown>)[factor]))])
      let [ofPrior, ofModel] = [0, 0]
      for (let split = 0; split < SPLITS; split++) {
        const random = createRandom(30, split)
        const first = ads.map(({ counts }) => drawBinomial(random, counts[events], 0.5))
        const exposure = Float64Array.from(ads, ({ counts }) => counts[under] / 2)
        const other = ads.map(({ counts }, ad) => counts[events] - first[ad]!)
        const fitted = first.map((count, ad): Count => ({ events: count, exposure: exposure[ad]! }))
        ofPrior += meanDensityOfPrior(fitted, other) / SPLITS
        const data: StageData = {
          events: Float64Array.from(first),
          exposure,
          factors: FACTORS.map((factor, index) => ({
            levelOf: Int32Array.from(ads, (ad) => levels[index]!.indexOf((ad as Record<string, unknown>)[factor])),
            count: levels[index]!.length,
          })),
          intercept: { mean: Math.log((sum(first) + 0.5) / sum(exposure)), sd: 2 },
        }
        ofModel += meanDensityOfModel(data, other) / SPLITS
      }
      expect(ofModel).toBeGreaterThan(ofPrior)
      expect(Math.abs(ofModel - model), `${ofModel} for ${model}`).toBeLessThan(0.02)
      expect(Math.abs(ofPrior - prior), `${ofPrior} for ${prior}`).toBeLessThan(0.02)
    },
    120_000,
  )
})

function meanDensityOfModel(data: StageData, other: readonly number[]): number {
  const { rates } = drawStage(data, integrateVariances(data, { passes: 5, pointsPerPass: 32 }), DRAWS, 0)
  const densities = other.map((count, ad) => {
    let density = 0
    for (let draw = 0; draw < DRAWS; draw++) {
      const mean = rates[ad * DRAWS + draw]! * data.exposure[ad]!
      density += Math.exp(count * Math.log(mean) - mean - logGamma(count + 1)) / DRAWS
    }
    return Math.log(density)
  })
  return sum(densities) / other.length
}

/** Negative binomial density under the prior that the first halves make likeliest, given the ad's own first half. */
function meanDensityOfPrior(first: readonly Count[], other: readonly number[]): number {
  const prior = fitGammaPrior(first)
  const densities = other.map((count, ad) => {
    const { events, exposure } = first[ad]!
    const [shape, rate] = [prior.shape + events, prior.rate + exposure]
    const chance = exposure / (rate + exposure)
    const ways = logGamma(shape + count) - logGamma(shape) - logGamma(count + 1)
    return ways + shape * Math.log1p(-chance) + count * Math.log(chance)
  })
  return sum(densities) / other.length
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
