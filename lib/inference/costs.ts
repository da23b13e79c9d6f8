import type { Stage } from '../kernel/stage.ts'
import { quantilesOf } from '../stats/quantile.ts'
import type { Arm } from './arms.ts'
import type { Estimates } from './estimate.ts'
import { chainOf } from './estimate.ts'
import type { CostRange } from './range.ts'

/**
 * Draws of the events that a unit of money buys, per arm (1 / cost): `count` values per arm, arm after arm. Money
 * bought events at different prices; what adds up is the events, so groups are put together here and not in costs.
 */
export type EventDraws = { readonly count: number; readonly perArm: Float64Array }

/** Events per unit of money of every arm at a stage; null where the data do not carry the stage. */
export function eventDrawsOf(estimates: Estimates, stage: Stage): EventDraws | null {
  const chain = chainOf(stage, estimates.rates)
  if (chain === null) return null
  const [first, ...others] = chain.map((name) => estimates.rates[name]!.draws.rates)
  if (others.length === 0) return { count: estimates.draws, perArm: first! }
  const perArm = first!.slice()
  for (const rates of others) {
    for (let index = 0; index < perArm.length; index++) perArm[index]! *= rates[index]!
  }
  return { count: estimates.draws, perArm }
}

/** Events per unit of money over several arms at the money they spent, Σ(b/c) / Σb; evenly where none spent any. */
export function pooledEventsOf(
  { count, perArm }: EventDraws,
  arms: readonly number[],
  all: readonly Arm[],
): Float64Array {
  const [only] = arms
  if (only !== undefined && arms.length === 1) return perArm.subarray(only * count, (only + 1) * count)
  const spent = arms.reduce((sum, arm) => sum + all[arm]!.spend, 0)
  const events = new Float64Array(count)
  for (const arm of arms) {
    const share = spent > 0 ? all[arm]!.spend / spent : 1 / arms.length
    if (share === 0) continue
    const start = arm * count
    for (let draw = 0; draw < count; draw++) events[draw]! += share * perArm[start + draw]!
  }
  return events
}

/** Draws of what an event costs over several arms: Σb / Σ(b/c). */
export function costDrawsOf(events: EventDraws, arms: readonly number[], all: readonly Arm[]): Float64Array {
  const pooled = pooledEventsOf(events, arms, all)
  const costs = new Float64Array(pooled.length)
  for (let draw = 0; draw < costs.length; draw++) costs[draw] = Math.min(1 / pooled[draw]!, MOST_COST)
  return costs
}

/** A cost beyond this is no number that anyone could act on, and its squares and sums stay finite. */
const MOST_COST = 1e100

/** Median, 80 % and 50 % interval of cost draws, and the chance that the cost is within the target. */
export function costRangeOf(costs: Float64Array, target: number | null): CostRange {
  const quantiles = quantilesOf(costs, [0.1, 0.25, 0.5, 0.75, 0.9])
  const [low, innerLow, median, innerHigh, high] = quantiles as [number, number, number, number, number]
  return {
    median,
    low,
    high,
    innerLow,
    innerHigh,
    probabilityWithinTarget: target === null ? null : shareOf(costs, (cost) => cost <= target),
  }
}

/** Share of draws for which something holds. */
export function shareOf(draws: Float64Array, holds: (value: number) => boolean): number {
  let count = 0
  for (let draw = 0; draw < draws.length; draw++) if (holds(draws[draw]!)) count++
  return count / draws.length
}
