import { shareOf } from './costs.ts'
import type { Reversal } from './effect.ts'
import type { EffectDraws } from './effects.ts'
import { rangeOfLogs } from './range.ts'

/** What the plain table says of a group. */
export type PlainGroup = {
  readonly key: string
  readonly label: string
  readonly rawCost: number | null
  readonly spend: number
}

/** Pairs are looked at among those that spent most. */
const MOST_GROUPS = 60
/** Plain costs nearer to each other than this have no order to speak of. */
const LEAST_GAP = 0.02

/**
 * Pairs of groups whose order at equal audiences is, with the given confidence, the reverse of the plain table's
 * (Simpson's paradox): one was shown to better audiences than the other. By group.
 */
export function reversalsOf(
  groups: readonly PlainGroup[],
  effects: EffectDraws,
  confidence: number,
): Map<string, Reversal[]> {
  const compared = groups
    .filter(({ key, rawCost }) => (rawCost ?? 0) > 0 && effects.has(key))
    .toSorted((one, other) => other.spend - one.spend)
    .slice(0, MOST_GROUPS)
  return new Map(
    compared.map((group) => [
      group.key,
      compared.flatMap((other) => (other === group ? [] : (reversalOf(group, other, effects, confidence) ?? []))),
    ]),
  )
}

function reversalOf(group: PlainGroup, other: PlainGroup, effects: EffectDraws, confidence: number): Reversal | null {
  const raw = group.rawCost! / other.rawCost!
  if (Math.abs(Math.log(raw)) < LEAST_GAP) return null
  const [own, others] = [effects.get(group.key)!, effects.get(other.key)!]
  const difference = own.map((value, draw) => value - others[draw]!)
  const probability = shareOf(difference, (value) => (raw < 1 ? value > 0 : value < 0))
  if (probability < confidence) return null
  return {
    other: other.key,
    otherLabel: other.label,
    raw,
    adjusted: rangeOfLogs(difference),
    probability,
  }
}
