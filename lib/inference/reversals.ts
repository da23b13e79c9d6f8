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
  const means = new Map(compared.map(({ key }) => [key, meanOf(effects.get(key)!)]))
  return new Map(
    compared.map((group) => [
      group.key,
      compared
        .filter((other) => other !== group && isSuspect(group, other, means))
        .flatMap((other) => reversalOf(group, other, effects, confidence) ?? []),
    ]),
  )
}

/** Whether the plain table's order is not also that of the mean effects: only then can its reverse be likely. */
function isSuspect(group: PlainGroup, other: PlainGroup, means: ReadonlyMap<string, number>): boolean {
  const raw = Math.log(group.rawCost! / other.rawCost!)
  return Math.abs(raw) >= LEAST_GAP && raw * (means.get(group.key)! - means.get(other.key)!) < 0
}

function reversalOf(group: PlainGroup, other: PlainGroup, effects: EffectDraws, confidence: number): Reversal | null {
  const raw = group.rawCost! / other.rawCost!
  const [own, others] = [effects.get(group.key)!, effects.get(other.key)!]
  const difference = own.map((value, draw) => value - others[draw]!)
  const probability = shareOf(difference, (value) => (raw < 1 ? value > 0 : value < 0))
  if (probability < confidence) return null
  return { other: other.key, otherLabel: other.label, raw, adjusted: rangeOfLogs(difference), probability }
}

function meanOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}
