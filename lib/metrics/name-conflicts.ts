import type { Problem } from '../kernel/problem.ts'
import { problem } from '../kernel/problem.ts'
import type { NamedAd } from './name-ads.ts'
import type { Breakdown } from './tally.ts'

/** An ad together with a breakdown that its rows have. */
type Pair = { readonly named: NamedAd | undefined; readonly breakdown: Breakdown }

/** Whether rows contradict what the name of their ad says of age or gender. The rows win; it is said once. */
export function conflictsWithNames(pairs: Iterable<Pair>): Problem[] {
  const against = new Map<string, string>()
  for (const { named, breakdown } of pairs) {
    if (named === undefined || !contradicts(named.breakdown, breakdown)) continue
    const { key, adName, adSetName, adId } = named.ad
    against.set(key, adName ?? adSetName ?? adId ?? key)
  }
  if (against.size === 0) return []
  const [ad = ''] = [...against.values()].sort()
  return [problem('nameAgainstBreakdown', 'warning', { params: { count: against.size, ad } })]
}

function contradicts(told: Breakdown, rows: Breakdown): boolean {
  const genders = [told.gender, rows.gender]
  if (genders.every(isKnown) && genders[0] !== genders[1]) return true
  return isKnown(told.age) && isKnown(rows.age) && !overlap(told.age, rows.age)
}

function isKnown(value: string | undefined): value is string {
  return value !== undefined && value !== 'unknown'
}

/** `25-45` and `25-34` do: a platform cuts what was ordered into bands of its own. */
function overlap(one: string, other: string): boolean {
  const [left, right] = [yearsOf(one), yearsOf(other)]
  return left === null || right === null || (left.from <= right.to && right.from <= left.to)
}

function yearsOf(age: string): { from: number; to: number } | null {
  const [, from, to] = /^(\d+)(?:-(\d+)|\+)$/.exec(age) ?? []
  return from === undefined ? null : { from: Number(from), to: to === undefined ? 150 : Number(to) }
}
