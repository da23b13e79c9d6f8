import type { JudgedGroup, ShownVerdict } from '#app/_client/analysis-part.ts'
import type { CostRange } from '#lib/inference/range'

/** A group whose cost is known well enough to be shown. */
export type KnownGroup = JudgedGroup & { readonly cost: CostRange; readonly verdict: ShownVerdict }

/** Events of the stage judged in the whole run, on which cost and verdict rest, whatever the question shows of it. */
export function judgedEvents({ reason }: Pick<ShownVerdict, 'reason'>): number {
  const { events } = reason.params
  return typeof events === 'number' ? events : 0
}

/**
 * Groups with a cost of their own, cheapest first, and those without: nobody has come yet, and too little was spent for
 * that to mean anything, so that their cost would be what others make likely.
 */
export function splitByEvidence(groups: readonly JudgedGroup[]): {
  readonly known: readonly KnownGroup[]
  readonly unknown: readonly JudgedGroup[]
} {
  const known = groups.filter(isKnown).toSorted((one, other) => one.cost.median - other.cost.median)
  return { known, unknown: groups.filter((group) => !isKnown(group)) }
}

function isKnown(group: JudgedGroup): group is KnownGroup {
  const { cost, verdict } = group
  if (cost === null || verdict === null) return false
  return verdict.outcome !== 'wait' || judgedEvents(verdict) > 0
}

/** Where whole ranges lie beside a cost. */
export function sidesOf(known: readonly KnownGroup[], reference: number) {
  const below = known.filter(({ cost }) => cost.high <= reference).length
  const above = known.filter(({ cost }) => cost.low > reference).length
  return { below, above, across: known.length - below - above }
}
