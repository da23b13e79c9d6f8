import type { Stage } from '../kernel/stage.ts'

/** What a month should bring, and what a sale is worth to the business. Money in units of the run's currency. */
export type MonthGoal = {
  /** Revenue of a month. */
  readonly revenue: number
  readonly averageCheck: number
  /** Profit before advertising as a share of the revenue, 0 to 1. */
  readonly margin: number
  /** The share of that profit that may go into advertising, 0 to 1. */
  readonly advertisingShare: number
  /** Sales per lead, leads and subscribers per click, as usual for the business; null where nobody knows. */
  readonly closeRate: number | null
  readonly leadsPerClick: number | null
  readonly subscribersPerClick: number | null
}

/** What each event may cost, with the sums it comes from. */
export type GoalTargets = {
  readonly sales: number
  readonly profitPerSale: number
  /** What advertising of a month may cost if the goal is reached at these targets. */
  readonly budget: number
  readonly targets: Readonly<Record<Stage, number | null>>
}

/**
 * sale = check × margin × share; lead = sale × sales per lead; click = lead × leads per click; subscriber = click ÷
 * subscribers per click; sales a month = revenue ÷ check. A rate that nobody knows leaves what rests on it without a target.
 *
 * @example a check of 4,000 at a margin of 40 % of which half may go into ads: a sale may cost 800; 1 in 10 leads buys: a lead 80
 */
export function targetsOfGoal(goal: MonthGoal): GoalTargets {
  const profitPerSale = goal.averageCheck * goal.margin
  const sale = profitPerSale * goal.advertisingShare
  const lead = times(sale, goal.closeRate)
  const click = times(lead, goal.leadsPerClick)
  const sales = goal.averageCheck > 0 ? goal.revenue / goal.averageCheck : 0
  const subscriber = click === null || !goal.subscribersPerClick ? null : click / goal.subscribersPerClick
  return { sales, profitPerSale, budget: sales * sale, targets: { click, subscriber, lead, sale } }
}

function times(cost: number | null, rate: number | null): number | null {
  return cost === null || rate === null ? null : cost * rate
}
