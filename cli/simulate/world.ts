import { drawNormal } from '#lib/stats/draw-continuous'
import type { Random } from '#lib/stats/random'

/** How a campaign's ads and their market move with time. */
export type World = {
  /** Daily loss of an ad's log click rate: normal, and never below `lowest`. */
  readonly fatigue: { readonly mean: number; readonly spread: number; readonly lowest: number }
  /** Standard deviation of the shift of the log price after the test. */
  readonly priceShiftSpread: number
  /** What the variance of each log rate of an ad grows by in a day. */
  readonly driftPerDay: number
}

export const WORLDS = {
  /** Ads tire evenly and change in nothing else. */
  steady: { fatigue: { mean: 0.005, spread: 0.004, lowest: 0 }, priceShiftSpread: 0.08, driftPerDay: 0 },
  /**
   * As measured on real accounts. Between the means of a window of T days and the next of H days, the variance of a
   * random walk that gains q a day is q(T + H)/3 but for terms of order q/T; the measured .001(T + H) makes q = .003.
   */
  drifting: {
    fatigue: { mean: 0, spread: 0.004, lowest: Number.NEGATIVE_INFINITY },
    priceShiftSpread: 0.16,
    driftPerDay: 0.003,
  },
} as const satisfies Record<string, World>

export type WorldName = keyof typeof WORLDS

/** One ad's loss of log click rate per day. */
export function drawFatigue({ fatigue }: World, random: Random): number {
  return Math.max(fatigue.lowest, fatigue.mean + fatigue.spread * drawNormal(random))
}

/**
 * What a log rate differs by on each day from its mean in the test: a random walk, empty in a world without drift. It
 * falls by half its variance, so that the rate itself is expected to stay where it is. Begun at 0 on the first day of
 * the test instead, it would favour those that did well in the test once more after it.
 */
export function drawDrift(world: World, testDays: number, days: number, random: Random): number[] {
  if (world.driftPerDay === 0) return []
  const walk = continueDrift(world, [0], days, random)
  const mean = walk.slice(0, testDays).reduce((sum, value) => sum + value, 0) / testDays
  return walk.map((value) => value - mean)
}

/** A walk that goes on until it has as many days. */
export function continueDrift(
  { driftPerDay }: World,
  begun: readonly number[],
  days: number,
  random: Random,
): number[] {
  const walk = [...begun]
  while (walk.length < days && driftPerDay > 0) {
    walk.push(walk.at(-1)! - driftPerDay / 2 + Math.sqrt(driftPerDay) * drawNormal(random))
  }
  return walk
}
