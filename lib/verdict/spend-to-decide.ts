import { normalCdf, normalQuantile } from '../stats/normal.ts'
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

/** Nobody spends more than fifty times the test to settle one ad. */
const MOST_TIMES = 50
const EVEN = 0.5
const BISECTIONS = 60

/**
 * How much more spend may settle a verdict (stats.md 5.7). A spend x brings about J = x / (E[c] φ) events, which
 * narrow the log cost's sd from s to s₁ = (1/s² + J)^−½ and move its mean by q = √(s² − s₁²) either way; a verdict
 * falls where it then lies z s₁ clear of the nearer limit L, z = Φ⁻¹(confidence).
 *
 * P(decided | x) = Φ((m − L − z s₁)/q) + Φ((L − m − z s₁)/q)
 */
export function spendToDecide(undecided: Undecided): SpendToDecide {
  const { spend, limits } = undecided
  const most = MOST_TIMES * Math.max(spend, limits.pause)
  return {
    evenChance: chanceAfter(undecided, most) < EVEN ? null : spendForChance(undecided, EVEN, most),
    chanceAtTwice: chanceAfter(undecided, spend),
    chanceAtFourTimes: chanceAfter(undecided, 3 * spend),
  }
}

/** Chance of a verdict after spending `more`. */
export function chanceAfter({ mean, sd, limits, confidence, overdispersion }: Undecided, more: number): number {
  if (more <= 0 || sd <= 0) return 0
  const limit = nearerLimit(mean, limits)
  const cost = Math.exp(mean + sd ** 2 / 2)
  const sdAfter = 1 / Math.sqrt(1 / sd ** 2 + more / (cost * overdispersion))
  const movement = Math.sqrt(Math.max(0, sd ** 2 - sdAfter ** 2))
  if (!(movement > 0)) return 0
  const clear = normalQuantile(confidence) * sdAfter
  return normalCdf((mean - limit - clear) / movement) + normalCdf((limit - mean - clear) / movement)
}

/** The spend from which on the chance is reached, by bisection. */
export function spendForChance(undecided: Undecided, chance: number, most: number): number {
  let [less, more] = [0, most]
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (less + more) / 2
    if (chanceAfter(undecided, middle) < chance) less = middle
    else more = middle
  }
  return more
}

/** Log of the limit that the cost lies nearer to. */
function nearerLimit(mean: number, { boost, pause }: Limits): number {
  const [lower, upper] = [Math.log(boost), Math.log(pause)]
  return Math.abs(mean - lower) < Math.abs(mean - upper) ? lower : upper
}
