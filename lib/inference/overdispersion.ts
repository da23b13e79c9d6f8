import type { Counts } from './arms.ts'
import { totalsOf } from './arms.ts'
import type { DayEffects } from './day-effects.ts'

/** How much more an arm's count varies than chance alone would have it. */
export type Overdispersion = {
  /** τ²: variance of the day-to-day noise of an arm's log rate. */
  readonly daily: number
  /** Whether τ² was measured; without daily rows it is assumed. */
  readonly isMeasured: boolean
  /** φ_i: variance of an arm's count ÷ its mean, 1 to 5,000. */
  readonly factor: Float64Array
}

/** Cells that are needed, beyond one for each arm and day, before their scatter says anything. */
const LEAST_DEGREES_OF_FREEDOM = 10
const HIGHEST_FACTOR = 5_000
/** Arms that must have run in both halves of the test before slow noise is looked for. */
const LEAST_ARMS_IN_BOTH_HALVES = 8
/** Pseudo-events by which the halves' common levels are drawn together. */
const EVENTS_OF_HALF = 20

/**
 * Overdispersion of a stage (stats.md 5.2.2 and 5.2.3): day-to-day noise from the arms' days, slow noise from the
 * halves of the test; the larger of the two counts. `assumed` is the τ² to take, over `assumedDays` days, where the
 * rows do not tell it.
 *
 * τ² = max(0, Σ[f (y − μ)² − μ] / Σ μ²), f = n / (n − N − T + 1);  φ_i = 1 + τ² Σ_d μ_id² / Σ_d μ_id
 */
export function overdispersionOf(
  counts: readonly Counts[],
  dayEffects: DayEffects,
  assumed: number,
  assumedDays: number,
): Overdispersion {
  const expected = counts.map((own, arm) => expectedByDay(own, dayEffects, arm))
  const measured = dailyNoise(counts, expected)
  const daily = measured ?? assumed
  const slow = slowNoise(counts, expected)
  const factor = Float64Array.from(expected, (byDay, arm) => {
    const [events] = totalsOf(counts[arm]!)
    const undated = counts[arm]!.undatedEvents
    const noisy = 1 + daily * clumping(byDay, undated, assumedDays)
    const drifting = slow === null ? 1 : 1 + slow.variance * clumping(slow.halves[arm]!, 0, 1)
    return events > 0 ? Math.min(HIGHEST_FACTOR, Math.max(1, noisy, drifting)) : 1
  })
  return { daily, isMeasured: measured !== null, factor }
}

/** μ_id = (y_i / E*_i) E_id e^δ_d */
function expectedByDay(own: Counts, { effects, exposure }: DayEffects, arm: number): Float64Array {
  const [events] = totalsOf(own)
  const rate = exposure[arm]! > 0 ? events / exposure[arm]! : 0
  return own.exposure.map((under, day) => rate * under * Math.exp(effects[day]!))
}

function dailyNoise(counts: readonly Counts[], expected: readonly Float64Array[]): number | null {
  let [cells, excess, squares] = [0, 0, 0]
  const days = counts[0]?.events.length ?? 0
  const active = counts.filter(({ exposure }) => exposure.some((under) => under > 0)).length
  for (const { exposure } of counts) for (const under of exposure) if (under > 0) cells++
  const activeDays = Array.from({ length: days }, (_, day) => day).filter((day) =>
    counts.some(({ exposure }) => exposure[day]! > 0),
  ).length
  const freedom = cells - active - activeDays + 1
  if (freedom < LEAST_DEGREES_OF_FREEDOM) return null
  const inflation = cells / freedom
  for (const [arm, { events, exposure }] of counts.entries()) {
    for (let day = 0; day < days; day++) {
      if (exposure[day]! <= 0) continue
      const mean = expected[arm]![day]!
      excess += inflation * (events[day]! - mean) ** 2 - mean
      squares += mean ** 2
    }
  }
  return squares > 0 ? Math.max(0, excess / squares) : 0
}

/**
 * Noise that lasts longer than a day shows in the halves of the test (first day up to ⌊T/2⌋, and the rest).
 *
 * D = (y₁ m₂ − y₂ m₁)/(m₁ + m₂), v = m₁ m₂/(m₁ + m₂);  τ_b² = max(0, Σ(D² − v) / Σ 2v²)
 */
function slowNoise(
  counts: readonly Counts[],
  expected: readonly Float64Array[],
): { variance: number; halves: readonly Float64Array[] } | null {
  const days = counts[0]?.events.length ?? 0
  const middle = Math.floor(days / 2)
  const happened = counts.map(({ events }) => halvesOf(events, middle))
  const halves = expected.map((byDay) => halvesOf(byDay, middle))
  for (const half of [0, 1]) {
    const events = happened.reduce((sum, own) => sum + own[half]!, 0)
    const mean = halves.reduce((sum, own) => sum + own[half]!, 0)
    const level = (events + EVENTS_OF_HALF) / (mean + EVENTS_OF_HALF)
    for (const own of halves) own[half] = own[half]! * level
  }
  let [arms, excess, squares] = [0, 0, 0]
  for (const [arm, [first = 0, second = 0]] of halves.entries()) {
    if (first <= 0 || second <= 0) continue
    arms++
    const [firstEvents = 0, secondEvents = 0] = happened[arm]!
    const difference = (firstEvents * second - secondEvents * first) / (first + second)
    const variance = (first * second) / (first + second)
    excess += difference ** 2 - variance
    squares += 2 * variance ** 2
  }
  if (arms < LEAST_ARMS_IN_BOTH_HALVES || squares === 0) return null
  return { variance: Math.max(0, excess / squares), halves }
}

function halvesOf(byDay: Float64Array, middle: number): Float64Array {
  const halves = new Float64Array(2)
  for (const [day, value] of byDay.entries()) halves[day < middle ? 0 : 1]! += value
  return halves
}

/** Σ μ² / Σ μ over the parts, with a count of unknown days spread evenly over `undatedDays`. */
function clumping(parts: Float64Array, undated: number, undatedDays: number): number {
  let squares = undated ** 2 / undatedDays
  let total = undated
  for (const part of parts) {
    squares += part ** 2
    total += part
  }
  return total > 0 ? squares / total : 0
}
