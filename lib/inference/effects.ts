import type { Claim } from '../kernel/outcome.ts'
import type { Stage } from '../kernel/stage.ts'
import type { Arm, Factor, RateName } from './arms.ts'
import { shareOf } from './costs.ts'
import type { Effect } from './effect.ts'
import type { Estimates } from './estimate.ts'
import { chainOf } from './estimate.ts'
import { rangeOfLogs } from './range.ts'

/** Draws of each level's effect on the log cost of a stage, centred over the levels. */
export type EffectDraws = ReadonlyMap<string, Float64Array>

/** A claim needs this much probability on its side. */
const CLAIMED = 0.95

/**
 * How much dearer or cheaper a segment, creative or pain point makes an event than the average one, at the same
 * audience mix (stats.md 5.5): from the effects of the model and not from totals, in which good audiences flatter what
 * was shown to them. A creative is itself and its pain point; a pain point is itself and the mean of its creatives, "as
 * tested". Null where the data do not carry the stage or the factor has fewer than two levels.
 */
export function effectDrawsOf(
  estimates: Estimates,
  arms: readonly Arm[],
  factor: Factor,
  stage: Stage,
): EffectDraws | null {
  const chain = chainOf(stage, estimates.rates)
  const levels = estimates.levels[factor]
  const isModelled = chain?.every((name) => estimates.rates[name]!.factors.includes(factor)) ?? false
  if (chain === null || levels.length < 2 || !isModelled) return null
  const parts = partsOf(estimates, arms, factor)
  const draws = levels.map((_, level) => costEffectOf(estimates, chain, parts[level]!))
  centre(draws)
  return new Map(levels.map((name, level) => [name, draws[level]!]))
}

export function effectOf(draws: Float64Array): Effect {
  const probabilityCheaper = shareOf(draws, (value) => value < 0)
  return { ...rangeOfLogs(draws), probabilityCheaper, claim: claimOf(probabilityCheaper) }
}

function claimOf(probabilityCheaper: number): Claim {
  if (probabilityCheaper >= CLAIMED) return 'confirmed'
  return probabilityCheaper <= 1 - CLAIMED ? 'refuted' : 'unclear'
}

/** Which model effects make a level's whole effect, with their weights. */
type Part = { readonly factor: Factor; readonly level: number; readonly weight: number }

function partsOf(estimates: Estimates, arms: readonly Arm[], factor: Factor): Part[][] {
  const own = (level: number): Part => ({ factor, level, weight: 1 })
  const companion = COMPANIONS[factor]
  if (companion === null) return estimates.levels[factor].map((_, level) => [own(level)])
  return estimates.levels[factor].map((name, level) => {
    const together = arms.filter((arm) => arm.levels[factor] === name).flatMap((arm) => arm.levels[companion] ?? [])
    const companions = [...new Set(together)].map((other) => estimates.levels[companion].indexOf(other))
    const weight = 1 / companions.length
    return [own(level), ...companions.map((other) => ({ factor: companion, level: other, weight }))]
  })
}

/** A creative speaks to a pain point, so neither is tested without the other. */
const COMPANIONS: Record<Factor, Factor | null> = { segment: null, creative: 'painPoint', painPoint: 'creative' }

/** Minus the sum of the rates' effects: a higher rate is a lower cost. */
function costEffectOf(estimates: Estimates, chain: readonly RateName[], parts: readonly Part[]): Float64Array {
  const count = estimates.draws
  const sum = new Float64Array(count)
  for (const name of chain) {
    const { factors, draws } = estimates.rates[name]!
    for (const { factor, level, weight } of parts) {
      const position = factors.indexOf(factor)
      if (position === -1) continue
      const effects = draws.effects[position]!
      for (let draw = 0; draw < count; draw++) sum[draw]! -= weight * effects[level * count + draw]!
    }
  }
  return sum
}

function centre(draws: readonly Float64Array[]): void {
  const mean = new Float64Array(draws[0]?.length ?? 0)
  for (const values of draws) {
    for (let draw = 0; draw < mean.length; draw++) mean[draw]! += values[draw]! / draws.length
  }
  for (const values of draws) {
    for (let draw = 0; draw < mean.length; draw++) values[draw]! -= mean[draw]!
  }
}
