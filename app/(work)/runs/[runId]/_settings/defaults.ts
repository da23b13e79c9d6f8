import { riseAtTwice } from '#lib/forecast/assumed-moves'
import { assumptionsOf, COMPARABLE_WITHIN, USUAL_FORECAST_DAYS } from '#lib/forecast/assumptions'
import { USUAL_RULE } from '#lib/forecast/decide'
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
  scaleUp: Math.round(riseInPerCent(usual.scaleUpElasticity)),
  /** Sales of a hundred leads. */
  closeRate: inPerCent(USUAL_CLOSE_RATE),
  comparable: inPerCent(COMPARABLE_WITHIN),
}

/** The other choice of confidence that has a name. */
export const CAUTIOUS = 90

/** A share in per cent, to two decimals. */
export function inPerCent(share: number): number {
  return Math.round(share * 10_000) / 100
}

/** By how many per cent the cost rises where the budget doubles, to one decimal. */
export function riseInPerCent(elasticity: number): number {
  return Math.round(riseAtTwice(elasticity) * 1000) / 10
}
