import { medianOf } from '../inference/range.ts'
import type { Limits } from './verdict.ts'

/** "About the limits" for what is neither boosted nor paused: a quarter beyond either. */
export const ABOUT = 1.25

/**
 * The costs beyond which money is moved (stats.md 5.6). With a target t and C the median cost of the whole run: not
 * above U = min(ratio · t, max(t, C)), and more for what is below B = min(t, C). So nothing at its target is paused,
 * everything surely beyond the limit is, and a run that the decision accepts is never paused as a whole. Without a
 * target the run's own cost stands for it.
 */
export function limitsOf(target: number | null, runCosts: Float64Array, ratio: number): Limits {
  const average = medianOf(runCosts)
  const wanted = target ?? average
  const pause = Math.min(ratio * wanted, Math.max(wanted, average))
  return { boost: Math.min(wanted, average, pause), pause }
}
