import type { VerdictOutcome } from '../kernel/outcome.ts'
import { sum } from '../stats/sum.ts'

/** An ad as plans see it. Money in currency units a day. */
export type PlannedAd = {
  readonly key: string
  /** What it would spend if the money went on as it last did. */
  readonly asIs: number
  readonly outcome: VerdictOutcome | null
  /** Expected events per unit of money: E[1/c]. */
  readonly eventsPerSpend: number
}

/** No ad gets more than three times its money: beyond that the test says nothing. */
const MOST_TIMES = 3
const BISECTIONS = 100
/** Without any rise of prices all money would go to one ad; the least elasticity keeps the powers finite. */
const LEAST_ELASTICITY = 1e-3

/** Daily budgets without the ads to be paused, whose money the others get in proportion. */
export function budgetsAfterPausing(ads: readonly PlannedAd[]): number[] {
  const kept = ads.map(({ asIs, outcome }) => (outcome === 'pause' ? 0 : asIs))
  const total = sum(kept)
  const budget = sum(ads.map(({ asIs }) => asIs))
  return kept.map((daily) => (total > 0 ? (daily * budget) / total : 0))
}

/**
 * Daily budgets that bring the most events (stats.md 5.8): maximise Σ base_i r_i g(x_i) with x_i ≤ 3 times the money,
 * g(x) = x up to 1 and x^(1−ε) beyond, where more money raises the price by the elasticity ε. At the price of an event
 * l of the last unit of money: x = 0 for r < l, 1 while r (1−ε) ≤ l ≤ r, and ((1−ε) r / l)^(1/ε) beyond.
 * Ads to be paused get nothing; what the others cannot take is not spent.
 */
export function budgetsReallocated(all: readonly PlannedAd[], elasticity: number): number[] {
  const budget = sum(all.map(({ asIs }) => asIs))
  const ads = all.map((ad) => (ad.outcome === 'pause' ? { ...ad, asIs: 0 } : ad))
  const most = Math.max(0, ...ads.filter(({ asIs }) => asIs > 0).map(({ eventsPerSpend }) => eventsPerSpend))
  if (budget === 0 || most === 0) return ads.map(({ asIs }) => asIs)
  const epsilon = Math.max(LEAST_ELASTICITY, elasticity)
  const spentAt = (level: number) => sum(ads.map((ad) => ad.asIs * timesAt(ad, level, epsilon)))
  let [low, high] = [0, most]
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2
    if (spentAt(middle) > budget) low = middle
    else high = middle
  }
  return withMargin(ads, low, high, budget, epsilon)
}

function timesAt({ eventsPerSpend }: PlannedAd, level: number, elasticity: number): number {
  if (eventsPerSpend < level) return 0
  if (level === 0) return MOST_TIMES
  const marginal = (1 - elasticity) * eventsPerSpend
  return marginal <= level ? 1 : Math.min(MOST_TIMES, (marginal / level) ** (1 / elasticity))
}

/** Just above the level too little is spent, just below too much: the ads at the margin share what is left. */
function withMargin(
  ads: readonly PlannedAd[],
  low: number,
  high: number,
  budget: number,
  elasticity: number,
): number[] {
  const less = ads.map((ad) => ad.asIs * timesAt(ad, high, elasticity))
  const more = ads.map((ad) => ad.asIs * timesAt(ad, low, elasticity))
  const gap = sum(more) - sum(less)
  const share = gap > 0 ? Math.min(1, (budget - sum(less)) / gap) : 0
  return less.map((daily, index) => daily + share * (more[index]! - daily))
}
