import { COMPARABLE_WITHIN } from '../forecast/assumptions.ts'
import { LEAST_EVENTS } from '../forecast/evidence.ts'
import type { Arms } from '../inference/arms.ts'
import { costDrawsOf, costRangeOf, eventDrawsOf } from '../inference/costs.ts'
import { estimate } from '../inference/estimate.ts'
import { rangeOf } from '../inference/range.ts'
import type { ComparisonOutcome } from '../kernel/outcome.ts'
import { perStage } from '../kernel/stage.ts'
import type { Comparison } from './analysis.ts'
import type { JudgedRun } from './judged-run.ts'
import { estimateOptions, totalOf } from './judged-run.ts'
import type { JudgedContext } from './judgement.ts'

/** The series of the context's draws; the run's is 0. */
const CONTEXT = 1

/** The contextual ads' costs, and the run's beside them. Each has draws of its own, so that they pair freely. */
export function judgeContext(context: Arms, run: JudgedRun): JudgedContext {
  const estimates = estimate(context, {
    ...estimateOptions(run.settings, context.testDays ?? run.days),
    series: CONTEXT,
  })
  const all = context.arms.map((_, arm) => arm)
  const costs = perStage((stage) => {
    const events = eventDrawsOf(estimates, stage)
    const isEnough = (totalOf(context.arms, stage) ?? 0) >= LEAST_EVENTS
    return events === null || !isEnough ? null : costDrawsOf(events, all, context.arms)
  })
  const margin = 1 + (run.settings.assumptions?.comparableWithin ?? COMPARABLE_WITHIN)
  return {
    cost: perStage((stage) => (costs[stage] === null ? null : costRangeOf(costs[stage], run.targets[stage]))),
    comparison: perStage((stage) => {
      const [own, other] = [run.costs[stage], costs[stage]]
      if (own === null || other === null || !run.evidence[stage].isEnough) return null
      return compare(own, other, margin, run.rule.confidence)
    }),
  }
}

/** Cost of the run ÷ cost of the context, draw by draw. */
function compare(own: Float64Array, other: Float64Array, margin: number, confidence: number): Comparison {
  const draws = Math.min(own.length, other.length)
  const ratios = own.subarray(0, draws).map((cost, draw) => cost / (other[draw] ?? cost))
  const better = shareWithin(ratios, 0, 1 / margin)
  const comparable = shareWithin(ratios, 1 / margin, margin)
  return {
    ratio: rangeOf(ratios),
    probabilityBetter: shareWithin(ratios, 0, 1),
    probabilityNotWorse: better + comparable,
    outcome: outcomeOf(better, comparable, confidence),
  }
}

/**
 * Better and worse are what is not comparable: a claim that one channel is cheaper at all would be a coin's toss where
 * both cost the same.
 */
function outcomeOf(better: number, comparable: number, confidence: number): ComparisonOutcome {
  if (comparable >= confidence) return 'comparable'
  if (better >= confidence) return 'better'
  return 1 - better - comparable >= confidence ? 'worse' : 'unclear'
}

function shareWithin(values: Float64Array, low: number, high: number): number {
  return values.filter((value) => value > low && value < high).length / values.length
}
