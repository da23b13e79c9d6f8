import { normalCdf, normalQuantile } from '../stats/normal.ts'
import { ABOUT } from './limits.ts'
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
/** This many sd beyond the band nobody is kept for lying in it. */
const FAR_OUT = 5

/**
 * How much more spend may settle a verdict (after stats.md 5.7). A spend x brings about J = x / (E[c] φ) events, which
 * narrow the log cost's sd from s to s₁ = (1/s² + J)^−½ and move its mean by q = √(s² − s₁²) either way: m′ ~ N(m, q²).
 * With the confidence g, z = Φ⁻¹(g), limits B and U and the band [l, h] = [ln(B/1.25), ln(1.25 U)], the rule of judge.ts
 * then decides where
 *
 * m′ ≤ ln U − z s₁ (boost or keep), m′ ≥ ln U + z s₁ (pause), or Φ((h − m′)/s₁) − Φ((l − m′)/s₁) ≥ g (keep).
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
  if (!(movement > 0)) return 0
  const chanceBelow = (place: number) => normalCdf((place - mean) / movement)
  const clear = normalQuantile(confidence) * sdAfter
  const [left, right] = [Math.log(limits.pause) - clear, Math.log(limits.pause) + clear]
  const band = keptBetween(limits, confidence, sdAfter)
  const [from, to] = band === null ? [left, left] : [Math.max(left, band.from), Math.min(right, band.to)]
  const kept = Math.max(0, chanceBelow(to) - chanceBelow(from))
  return Math.min(1, chanceBelow(left) + 1 - chanceBelow(right) + kept)
}

/** The means at which an ad of this sd is kept for lying about the limits; null where the band is too narrow for it. */
function keptBetween(limits: Limits, confidence: number, sd: number): { from: number; to: number } | null {
  const [low, high] = [Math.log(limits.boost / ABOUT), Math.log(limits.pause * ABOUT)]
  const inside = (mean: number) => normalCdf((high - mean) / sd) - normalCdf((low - mean) / sd)
  const centre = (low + high) / 2
  if (inside(centre) < confidence) return null
  let [near, far] = [0, (high - low) / 2 + FAR_OUT * sd]
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (near + far) / 2
    if (inside(centre + middle) >= confidence) near = middle
    else far = middle
  }
  return { from: centre - near, to: centre + near }
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
