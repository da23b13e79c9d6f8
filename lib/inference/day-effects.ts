import { sum } from '../stats/sum.ts'
import type { Counts } from './arms.ts'
import { totalsOf } from './arms.ts'

/** What the common good and bad days of a stage were, and the exposures of the arms with them taken into account. */
export type DayEffects = {
  /** δ_d: log of a day's rate relative to the average day, per day. */
  readonly effects: Float64Array
  /** E*_i: the exposure of each arm on average days that was worth as much as its own. */
  readonly exposure: Float64Array
}

/** Pseudo-events by which an arm's own rate is drawn to the common one. */
const EVENTS_OF_PRIOR = 4
/** k = 1/.15²: days are thought to differ by about 15 % before they are looked at. */
const DAY_PRIOR = 1 / 0.15 ** 2
const ROUNDS = 3

/**
 * Day effects of a stage (stats.md 5.2.1): arms that ran on good days are not better for it. Rates and effects are
 * found in turn, three times. Rows without a day keep their exposure as it is.
 *
 * δ_d = log((y_.d + k) / (μ_.d + k)) with μ_id = r_i E_id, centred with weights μ_.d
 */
export function dayEffectsOf(counts: readonly Counts[], days: number): DayEffects {
  const totals = counts.map(totalsOf)
  const effects = new Float64Array(days)
  const exposure = Float64Array.from(totals, ([, under]) => under)
  const pooled = sum(totals.map(([events]) => events)) / sum(exposure)
  if (!(pooled > 0 && Number.isFinite(pooled))) return { effects, exposure }

  const eventsOfDay = sumByDay(counts, days, ({ events }, _arm, day) => events[day]!)
  for (let round = 0; round < ROUNDS; round++) {
    const rates = totals.map(
      ([events], arm) => (events + EVENTS_OF_PRIOR) / (exposure[arm]! + EVENTS_OF_PRIOR / pooled),
    )
    const expected = sumByDay(counts, days, (arm, index, day) => rates[index]! * arm.exposure[day]!)
    for (let day = 0; day < days; day++) {
      effects[day] = Math.log((eventsOfDay[day]! + DAY_PRIOR) / (expected[day]! + DAY_PRIOR))
    }
    centre(effects, expected)
    for (const [arm, { exposure: byDay, undatedExposure }] of counts.entries()) {
      exposure[arm] = byDay.reduce((total, under, day) => total + under * Math.exp(effects[day]!), undatedExposure)
    }
  }
  return { effects, exposure }
}

function sumByDay(
  counts: readonly Counts[],
  days: number,
  value: (counts: Counts, arm: number, day: number) => number,
): Float64Array {
  const sums = new Float64Array(days)
  for (const [arm, own] of counts.entries()) {
    for (let day = 0; day < days; day++) sums[day] = sums[day]! + value(own, arm, day)
  }
  return sums
}

function centre(effects: Float64Array, weights: Float64Array): void {
  const total = sum(weights)
  if (total === 0) return
  const mean = effects.reduce((weighted, effect, day) => weighted + effect * weights[day]!, 0) / total
  for (const [day, effect] of effects.entries()) effects[day] = effect - mean
}
