import type { DecisionOutcome, Reason } from '../kernel/outcome.ts'
import type { Stage } from '../kernel/stage.ts'
import type { Evidence, PlanCost, StageForecast } from './forecast.ts'

export type DecisionRule = { readonly ratio: number; readonly confidence: number }

/** The article's rule: what is wanted and what it will cost differ less than so many times. */
export const USUAL_RULE: DecisionRule = { ratio: 2, confidence: 0.8 }

const MORE_LIKELY_THAN_NOT = 0.5

/** Forecast cost of a stage beside its target. */
export function stageForecastOf(
  cost: PlanCost,
  costs: Float64Array,
  target: number | null,
  { ratio }: DecisionRule,
): StageForecast {
  if (target === null) return { ...cost, target, ratio: null, probabilityWithinLimit: null }
  return {
    ...cost,
    target,
    ratio: { median: cost.median / target, low: cost.low / target, high: cost.high / target },
    probabilityWithinLimit: costs.filter((value) => value < ratio * target).length / costs.length,
  }
}

/** Go from the confidence on, with care from evens, no-go where staying within the limit is as unlikely as going is likely. */
export function decide(
  stage: Stage,
  evidence: Evidence,
  forecast: StageForecast | null,
  { ratio, confidence }: DecisionRule,
): { outcome: DecisionOutcome | null; probability: number | null; reason: Reason } {
  const probability = forecast?.probabilityWithinLimit ?? null
  if (!evidence.isEnough || forecast === null) {
    return { outcome: 'early', probability, reason: evidence.reason ?? { key: 'noBudget', params: {} } }
  }
  const { target } = forecast
  if (target === null || probability === null) {
    return { outcome: null, probability: null, reason: { key: 'noTarget', params: { stage } } }
  }
  const reason = { key: 'decided', params: { stage, probability, limit: ratio * target, ratio } }
  if (probability >= confidence) return { outcome: 'go', probability, reason }
  if (probability >= MORE_LIKELY_THAN_NOT) return { outcome: 'care', probability, reason }
  // Not against 1 − confidence, which is no exact number for most.
  return { outcome: 1 - probability <= confidence ? 'hold' : 'no-go', probability, reason }
}
