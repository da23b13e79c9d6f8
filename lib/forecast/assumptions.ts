import { USUAL_TEST_DAYS } from '../inference/usual.ts'
import type { Assumptions, MarketMood } from './forecast.ts'

export const USUAL_FORECAST_DAYS = 28
/** Costs nearer to each other than a quarter are comparable. */
export const COMPARABLE_WITHIN = 0.25

/** What a run's settings say of the assumptions; what they leave out is as usual. */
export type AssumptionSettings = {
  readonly market?: MarketMood | undefined
  readonly wearOutPerDay?: number | undefined
  readonly scaleUpElasticity?: number | undefined
}

/** Variance per day of test and forecast by which the market's level and one ad's rate drift (stats.md 9.4). */
const MARKET_VARIANCE_PER_DAY = 0.0006
const AD_VARIANCE_PER_DAY = 0.001
/** Beyond eight weeks the drift was seen to level off. */
const MOST_DAYS = 56
/** Against a usual market sd of .16 over a fortnight's test and four weeks ahead: calm .08, rough .25. */
const MOODS: Record<MarketMood, number> = { calm: 0.5, usual: 1, rough: 1.56 }

const SCALE_UP_ELASTICITY = 0.15
/** Wider than the .07 of simulated campaigns: accounts seen later left more room (stats.md 9.2). */
const SCALE_UP_ELASTICITY_SD = 0.1

/**
 * What two weeks cannot teach and a forecast needs (stats.md 9.4), measured on one advertiser's three campaigns and a
 * second account. The longer test and forecast are, the further costs may have moved between their middles: the drift
 * of a random walk between the means of two adjacent windows has variance q (T + H) / 3, with q / 3 as given above.
 */
export function assumptionsOf(settings: AssumptionSettings, testDays: number, forecastDays: number): Assumptions {
  // A shorter test is no safer a guide than a usual one.
  const days = Math.min(MOST_DAYS, Math.max(testDays, USUAL_TEST_DAYS) + forecastDays)
  const market = settings.market ?? 'usual'
  return {
    market,
    marketSd: MOODS[market] * Math.sqrt(MARKET_VARIANCE_PER_DAY * days),
    adDriftSd: Math.sqrt(AD_VARIANCE_PER_DAY * days),
    wearOutPerDay: settings.wearOutPerDay ?? 0,
    scaleUpElasticity: settings.scaleUpElasticity ?? SCALE_UP_ELASTICITY,
    scaleUpElasticitySd: SCALE_UP_ELASTICITY_SD,
  }
}
