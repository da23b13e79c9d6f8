import type { JudgedGroup } from '#app/_client/analysis-part.ts'
import type { VerdictsView } from '#app/_server/load-actions.ts'
import type { Day } from '#lib/kernel/day'
import type { Dimension } from '#lib/kernel/dimension'
import type { CurrencyCode } from '#lib/kernel/money'
import type { VerdictOutcome } from '#lib/kernel/outcome'
import type { TakenAction } from '#lib/verdict/taken-action'

/** What the page of verdicts works on. */
export type Board = Omit<VerdictsView, 'analysis'> & {
  readonly runId: string
  readonly groups: readonly JudgedGroup[]
  /** In force, the latest first. */
  readonly taken: readonly TakenAction[]
  readonly segmentBy: readonly Dimension[]
  readonly currency: CurrencyCode
  readonly timeZone: string
  /** Of the data. */
  readonly lastDay: Day | null
}

/** An ad that waits for a decision. */
export type OpenAd = JudgedGroup & { readonly verdict: NonNullable<JudgedGroup['verdict']> }

export const TABS = ['pause', 'boost', 'rest'] as const
export type Tab = (typeof TABS)[number]

/** What there is nothing to do with stands together. */
export function tabOf(outcome: VerdictOutcome): Tab {
  return outcome === 'pause' || outcome === 'boost' ? outcome : 'rest'
}

/** The ads about which nobody has decided, by tab: the most at stake first. */
export function openAds(groups: readonly JudgedGroup[], isDecided: (key: string) => boolean): Record<Tab, OpenAd[]> {
  const open = groups.filter((group): group is OpenAd => group.verdict !== null && !isDecided(group.key))
  const of = (tab: Tab) => open.filter(({ verdict }) => tabOf(verdict.outcome) === tab)
  const bySpend = (one: OpenAd, other: OpenAd) => (other.totals.spend ?? 0) - (one.totals.spend ?? 0)
  return {
    pause: of('pause').toSorted((one, other) => other.verdict.expectedWaste - one.verdict.expectedWaste),
    boost: of('boost').toSorted(bySpend),
    rest: of('rest').toSorted((one, other) => rank(one) - rank(other) || bySpend(one, other)),
  }
}

/** How many ads of each tab are put off, by the verdict they have now. */
export function countPutOff(groups: readonly JudgedGroup[], taken: readonly TakenAction[]): Record<Tab, number> {
  const putOff = new Set(taken.flatMap(({ key, kind }) => (kind === 'snoozed' ? [key] : [])))
  const counts = { pause: 0, boost: 0, rest: 0 }
  for (const { key, verdict } of groups) if (verdict !== null && putOff.has(key)) counts[tabOf(verdict.outcome)]++
  return counts
}

function rank({ verdict }: OpenAd): number {
  return verdict.outcome === 'keep' ? 0 : 1
}
