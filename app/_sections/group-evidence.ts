import type { JudgedGroup, ShownVerdict } from '#app/_client/analysis-part.ts'
import type { CostRange } from '#lib/inference/range'
import type { Reason } from '#lib/kernel/outcome'

/** A group whose cost is known well enough to be shown. */
export type KnownGroup = JudgedGroup & { readonly cost: CostRange; readonly verdict: ShownVerdict }

/** Reasons that are about the run as a whole and hold for each of its groups. */
const OF_THE_RUN: readonly string[] = ['fewEvents', 'firstDay', 'noColumn', 'noSpend', 'tooManyAds']

const COUNTS = { click: 'clicks', subscriber: 'subscribers', lead: 'leads', sale: 'sales' } as const

export function isOfTheRun({ key }: Reason): boolean {
  return OF_THE_RUN.includes(key)
}

/**
 * A group's own events of the stage judged, on which cost and verdict rest, whatever the question shows of the run. A
 * reason about the run counts those of all groups, so that there the group's own sums speak.
 */
export function judgedEvents({ verdict: { reason, stage }, totals }: Evidence): number {
  const events = isOfTheRun(reason) ? totals[COUNTS[stage]] : reason.params.events
  return typeof events === 'number' ? events : 0
}

type Evidence = {
  readonly verdict: Pick<ShownVerdict, 'reason' | 'stage'>
  readonly totals: JudgedGroup['totals']
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
  return verdict.outcome !== 'wait' || judgedEvents({ ...group, verdict }) > 0
}

/** Where whole ranges lie beside a cost. */
export function sidesOf(known: readonly KnownGroup[], reference: number) {
  const below = known.filter(({ cost }) => cost.high <= reference).length
  const above = known.filter(({ cost }) => cost.low > reference).length
  return { below, above, across: known.length - below - above }
}
