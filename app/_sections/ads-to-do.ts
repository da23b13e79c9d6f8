import type { JudgedGroup } from '#app/_client/analysis-part.ts'
import { isDecided } from '#lib/kernel/outcome'
import type { TakenAction } from '#lib/verdict/taken-action'

/** An ad with what somebody decided about it or put off; null where nobody did. */
export type AdToDo = { readonly ad: JudgedGroup; readonly action: TakenAction | null }

/**
 * The ads with which one thing is to be done, the most money at stake first and what is done already last: by what
 * somebody decided, and by the verdict where nobody has or it is put off.
 */
export function adsToDo(
  ads: readonly JudgedGroup[],
  taken: readonly TakenAction[],
  outcome: 'boost' | 'pause',
): readonly AdToDo[] {
  const actions = new Map(taken.map((action) => [action.key, action]))
  const stake = outcome === 'pause' ? wasteOf : spendOf
  return ads
    .map((ad) => ({ ad, action: actions.get(ad.key) ?? null }))
    .filter((own) => outcomeOf(own) === outcome)
    .toSorted((one, other) => Number(isDone(one)) - Number(isDone(other)) || stake(other.ad) - stake(one.ad))
}

function outcomeOf({ ad, action }: AdToDo) {
  return action !== null && isDecided(action) ? action.outcome : ad.verdict?.outcome
}

function isDone({ action }: AdToDo): boolean {
  return action?.isDone === true
}

function spendOf({ totals }: JudgedGroup): number {
  return totals.spend ?? 0
}

function wasteOf({ verdict }: JudgedGroup): number {
  return verdict?.expectedWaste ?? 0
}
