import { chanceOfVerdict } from './chance-of-verdict.ts'
import type { Limits, SpendToDecide } from './verdict.ts'

export type Undecided = {
  /** Mean and standard deviation of the log cost. */
  readonly mean: number
  readonly sd: number
  readonly limits: Limits
  readonly confidence: number
  /** φ: variance of a count of events ÷ its mean. */
  readonly overdispersion: number
  /** Money spent so far. */
  readonly spend: number
}

/** Nobody spends more than fifty times the test, or what fifty events may cost, to settle one ad. */
const MOST_TIMES = 50
const EVEN = 0.5
const BISECTIONS = 60

/**
 * How much more spend may settle a verdict (after stats.md 5.7). A spend x brings about J = x / (E[c] φ) events, which
 * narrow the log cost's sd from s to s₁ = (1/s² + J)^−½ and move its mean by q = √(s² − s₁²) either way: m′ ~ N(m, q²).
 *
 * The formula of 5.7 knew no "keep": it promised an even chance where four in five ads were settled.
 */
export function spendToDecide(undecided: Undecided): SpendToDecide {
  const { spend } = undecided
  const most = mostSpendOf(undecided)
  const atTwice = chanceAfter(undecided, spend)
  return {
    evenChance: chanceAfter(undecided, most) < EVEN ? null : spendForChance(undecided, EVEN, most),
    chanceAtTwice: atTwice,
    // A rule may be a little less likely to decide on more data where it nearly does on these; nobody is served by that.
    chanceAtFourTimes: Math.max(atTwice, chanceAfter(undecided, 3 * spend)),
  }
}

/** The most that is worth naming. */
export function mostSpendOf({ spend, limits }: Undecided): number {
  return MOST_TIMES * Math.max(spend, limits.pause)
}

/** Chance of a verdict after spending `more`. */
export function chanceAfter(undecided: Undecided, more: number): number {
  const { mean, sd, limits, confidence, overdispersion } = undecided
  if (more <= 0 || sd <= 0) return 0
  const sdAfter = 1 / Math.sqrt(1 / sd ** 2 + more / (costOf(undecided) * overdispersion))
  const movement = Math.sqrt(Math.max(0, sd ** 2 - sdAfter ** 2))
  return chanceOfVerdict({ mean, movement, sdAfter }, limits, confidence)
}

/** The spend from which on the chance is reached, by bisection; at the least what one more event costs. */
export function spendForChance(undecided: Undecided, chance: number, most: number): number {
  let [less, more] = [0, most]
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (less + more) / 2
    if (chanceAfter(undecided, middle) < chance) less = middle
    else more = middle
  }
  return Math.max(more, costOf(undecided))
}

/** E[c] of a log-normal cost. */
function costOf({ mean, sd }: Undecided): number {
  return Math.exp(mean + sd ** 2 / 2)
}
