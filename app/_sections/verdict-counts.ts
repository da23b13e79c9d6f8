import type { VerdictOutcome } from '#lib/kernel/outcome'
import { isDecided } from '#lib/kernel/outcome'
import type { Totals } from '#lib/metrics/rates'
import type { TakenAction } from '#lib/verdict/taken-action'
import type { Verdict } from '#lib/verdict/verdict'

/**
 * How many have a verdict, the money they stand for, in currency units, how many had another one before, and about how
 * many of them somebody has decided or put that off.
 */
export type VerdictCount = {
  readonly count: number
  readonly spend: number
  readonly waste: number
  readonly changed: number
  readonly decided: number
  readonly putOff: number
}

export type VerdictCounts = Readonly<Record<VerdictOutcome, VerdictCount>>

type Judged = {
  readonly key: string
  readonly totals: Pick<Totals, 'spend'>
  readonly verdict: Pick<Verdict, 'outcome' | 'expectedWaste' | 'change'> | null
}

/** `taken` is what people decided, where the groups are ads. */
export function countVerdicts(groups: readonly Judged[], taken: readonly TakenAction[] = []): VerdictCounts {
  const decided = new Set(taken.filter(isDecided).map(({ key }) => key))
  const acted = new Set(taken.map(({ key }) => key))
  return { pause: countOf('pause'), boost: countOf('boost'), keep: countOf('keep'), wait: countOf('wait') }

  function countOf(outcome: VerdictOutcome): VerdictCount {
    const own = groups.filter(({ verdict }) => verdict?.outcome === outcome)
    return {
      count: own.length,
      spend: own.reduce((sum, { totals }) => sum + (totals.spend ?? 0), 0),
      waste: own.reduce((sum, { verdict }) => sum + (verdict?.expectedWaste ?? 0), 0),
      changed: own.filter(({ verdict }) => verdict?.change != null).length,
      decided: own.filter(({ key }) => decided.has(key)).length,
      putOff: own.filter(({ key }) => acted.has(key) && !decided.has(key)).length,
    }
  }
}

export function isJudged(counts: VerdictCounts): boolean {
  return Object.values(counts).some(({ count }) => count > 0)
}

export function changedIn(counts: VerdictCounts): number {
  return Object.values(counts).reduce((sum, { changed }) => sum + changed, 0)
}
