import { assumptionsOf, COMPARABLE_WITHIN, USUAL_FORECAST_DAYS } from '#lib/forecast/assumptions'
import { USUAL_RULE } from '#lib/forecast/decide'
import type { MarketMood } from '#lib/forecast/forecast'
import { USUAL_CLOSE_RATE, USUAL_TEST_DAYS } from '#lib/inference/usual'

const usual = assumptionsOf({}, USUAL_TEST_DAYS, USUAL_FORECAST_DAYS)

/** What the engine goes by where a run's settings say nothing, in the units of the form: per cent, days, times. */
export const DEFAULTS = {
  ratio: USUAL_RULE.ratio,
  confidence: inPerCent(USUAL_RULE.confidence),
  days: USUAL_FORECAST_DAYS,
  market: usual.market,
  wearOut: inPerCent(usual.wearOutPerDay),
  /** The usual elasticity is 10.96. */
  scaleUp: Math.round(riseAtTwice(usual.scaleUpElasticity)),
  /** Sales of a hundred leads. */
  closeRate: inPerCent(USUAL_CLOSE_RATE),
  comparable: inPerCent(COMPARABLE_WITHIN),
}

/** The other choice of confidence that has a name. */
export const CAUTIOUS = 90

/** By how much costs move, down and up, within four weeks in nine cases of ten; as shares. */
export function movesOf(market: MarketMood): { readonly down: number; readonly up: number } {
  const { marketSd } = assumptionsOf({ market }, USUAL_TEST_DAYS, USUAL_FORECAST_DAYS)
  return { down: 1 - Math.exp(-NINE_OF_TEN * marketSd), up: Math.exp(NINE_OF_TEN * marketSd) - 1 }
}

/** Quantile of the normal distribution at .95. */
const NINE_OF_TEN = 1.6449

/** A share in per cent, to two decimals. */
export function inPerCent(share: number): number {
  return Math.round(share * 10_000) / 100
}

/** By how many per cent the cost rises where the budget doubles, to one decimal. */
export function riseAtTwice(elasticity: number): number {
  return Math.round((2 ** elasticity - 1) * 1000) / 10
}
