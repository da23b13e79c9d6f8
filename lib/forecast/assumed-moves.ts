import { USUAL_TEST_DAYS } from '../inference/usual.ts'
import { normalQuantile } from '../stats/normal.ts'
import { assumptionsOf, USUAL_FORECAST_DAYS } from './assumptions.ts'
import type { MarketMood } from './forecast.ts'

/** By how much costs move by themselves, down and up, within four weeks in nine cases of ten; as shares. */
export function marketMoves(market: MarketMood): { readonly down: number; readonly up: number } {
  const { marketSd } = assumptionsOf({ market }, USUAL_TEST_DAYS, USUAL_FORECAST_DAYS)
  return { down: 1 - Math.exp(-NINE_OF_TEN * marketSd), up: Math.exp(NINE_OF_TEN * marketSd) - 1 }
}

const NINE_OF_TEN = normalQuantile(0.95)

/** By what share the cost rises where the budget of an ad doubles. */
export function riseAtTwice(elasticity: number): number {
  return 2 ** elasticity - 1
}

/** The elasticity by which the cost rises by a share where the budget doubles; the inverse of `riseAtTwice`. */
export function elasticityAt(rise: number): number {
  return Math.log2(1 + rise)
}
