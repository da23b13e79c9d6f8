import type { Plan, PlanCost, PlanName } from '#lib/forecast/forecast'
import type { Range } from '#lib/inference/range'
import type { Stage } from '#lib/kernel/stage'

/** In the order in which they are shown. */
export const PLANS = ['asIs', 'paused', 'reallocated'] as const satisfies readonly PlanName[]

/** A daily budget has changed from here on, as a share of what it was: less is rounding. */
const NOTICEABLE = 0.01

/** What a plan costs and brings, without its ads. */
export type PlanOutcome = Pick<Plan, 'dailyBudget' | 'cost' | 'count'>

/** How many ads stop, get more and get less. */
export function changesOf(before: Plan, after: Plan): { stop: number; more: number; less: number } {
  const now = budgetsOf(after)
  const changes = before.ads.map(({ key, dailyBudget }) => (now.get(key) ?? 0) / dailyBudget)
  const known = new Set(before.ads.map(({ key }) => key))
  const fresh = after.ads.filter(({ key }) => !known.has(key)).length
  return {
    stop: changes.filter((ratio) => ratio === 0).length,
    more: changes.filter((ratio) => ratio > 1 + NOTICEABLE).length + fresh,
    less: changes.filter((ratio) => ratio > 0 && ratio < 1 - NOTICEABLE).length,
  }
}

/** What each ad may spend in a day, by its key. */
export function budgetsOf(plan: Plan): ReadonlyMap<string, number> {
  return new Map(plan.ads.map(({ key, dailyBudget }) => [key, dailyBudget]))
}

/** Whether a figure is less or more than what it is compared with, of which it is `ratio` times as much. */
export function sideOf(ratio: number): 'less' | 'more' | 'same' {
  if (Math.abs(ratio - 1) < NOTICEABLE) return 'same'
  return ratio < 1 ? 'less' : 'more'
}

/** A plan whose cost at a stage the data carry. */
export type KnownPlan = { readonly name: PlanName; readonly cost: PlanCost; readonly count: Range | null }

/** Whether hardly a result is to be expected: then the money itself stands for the cost, and no number says what one costs. */
export function isHardlyAny({ cost, count }: Pick<Plan, 'cost' | 'count'>, stage: Stage): boolean {
  return cost[stage]?.atLeast === true && (count[stage]?.median ?? 1) < 1
}

/** Whether a plan with money to spend has no cost to speak of at a stage whose cost the test itself has shown. */
export function lacksCost(plan: PlanOutcome, stage: Stage): boolean {
  return plan.dailyBudget > 0 && (plan.cost[stage] === null || isHardlyAny(plan, stage))
}

/** The plans that have a cost to speak of. */
export function knownPlans(plans: Readonly<Record<PlanName, Plan>>, stage: Stage): readonly KnownPlan[] {
  return PLANS.flatMap((name) => {
    const { cost, count } = plans[name]
    return cost[stage] === null || isHardlyAny(plans[name], stage)
      ? []
      : [{ name, cost: cost[stage], count: count[stage] }]
  })
}

/** The plan with the lowest likely cost; as is where no other is noticeably cheaper, none where all are alike. */
export function cheapestOf(known: readonly KnownPlan[]): PlanName | 'none' {
  const medians = known.map(({ cost }) => cost.median)
  const asIs = known.find(({ name }) => name === 'asIs')?.cost.median ?? Number.POSITIVE_INFINITY
  const [least, most] = [Math.min(...medians), Math.max(...medians)]
  if (known.length > 1 && sideOf(most / least) === 'same') return 'none'
  if (sideOf(least / asIs) === 'same') return 'asIs'
  return known.find(({ cost }) => cost.median === least)?.name ?? 'none'
}
