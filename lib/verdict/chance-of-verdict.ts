import { normalCdf, normalQuantile } from '../stats/normal.ts'
import { ABOUT } from './limits.ts'
import type { Limits } from './verdict.ts'

/** What will be known of a log cost by then, as it can be told now: m′ ~ N(mean, movement²), the cost then N(m′, sdAfter²). */
export type Outlook = { readonly mean: number; readonly movement: number; readonly sdAfter: number }

const BISECTIONS = 60
/** This many sd beyond the band nobody is kept for lying in it. */
const FAR_OUT = 5

/**
 * The chance that the rule of judge.ts decides. With the confidence g, z = Φ⁻¹(g), s₁ = sdAfter, limits B and U and the
 * band [l, h] = [ln(B/1.25), ln(1.25 U)] it does where
 *
 * m′ ≤ ln U − z s₁ (boost or keep), m′ ≥ ln U + z s₁ (pause), or Φ((h − m′)/s₁) − Φ((l − m′)/s₁) ≥ g (keep).
 *
 * 0 where nothing will have moved.
 */
export function chanceOfVerdict({ mean, movement, sdAfter }: Outlook, limits: Limits, confidence: number): number {
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
