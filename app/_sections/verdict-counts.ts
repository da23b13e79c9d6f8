import type { VerdictOutcome } from '#lib/kernel/outcome'
import type { Totals } from '#lib/metrics/rates'
import type { Verdict } from '#lib/verdict/verdict'

/** How many have a verdict, the money they stand for, in currency units, and how many had another one before. */
export type VerdictCount = {
  readonly count: number
  readonly spend: number
  readonly waste: number
  readonly changed: number
}

export type VerdictCounts = Readonly<Record<VerdictOutcome, VerdictCount>>

type Judged = {
  readonly totals: Pick<Totals, 'spend'>
  readonly verdict: Pick<Verdict, 'outcome' | 'expectedWaste' | 'change'> | null
}

export function countVerdicts(groups: readonly Judged[]): VerdictCounts {
  return { pause: countOf('pause'), boost: countOf('boost'), keep: countOf('keep'), wait: countOf('wait') }

  function countOf(outcome: VerdictOutcome): VerdictCount {
    const own = groups.filter(({ verdict }) => verdict?.outcome === outcome)
    return {
      count: own.length,
      spend: own.reduce((sum, { totals }) => sum + (totals.spend ?? 0), 0),
      waste: own.reduce((sum, { verdict }) => sum + (verdict?.expectedWaste ?? 0), 0),
      changed: own.filter(({ verdict }) => verdict?.change != null).length,
    }
  }
}

export function isJudged(counts: VerdictCounts): boolean {
  return Object.values(counts).some(({ count }) => count > 0)
}

export function changedIn(counts: VerdictCounts): number {
  return Object.values(counts).reduce((sum, { changed }) => sum + changed, 0)
}
