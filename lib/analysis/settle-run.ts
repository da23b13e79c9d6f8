import type { PlannedAd } from '../forecast/plans.ts'
import type { Settling } from '../forecast/settling.ts'
import { settlingOf } from '../forecast/settling.ts'
import { costDrawsOf } from '../inference/costs.ts'
import { meanOverdispersionOf } from '../inference/estimate.ts'
import type { Standard } from '../verdict/judge.ts'
import { undecidedOf } from '../verdict/judge.ts'
import type { JudgedRun } from './judged-run.ts'
import { membersBy, spendOf } from './judged-run.ts'
import type { JudgedGroup } from './judgement.ts'

/** What more days of the same budgets would settle; null where no ad waits for a verdict that may come. */
export function settlingIn(
  run: JudgedRun,
  ads: readonly PlannedAd[],
  verdicts: Readonly<Record<string, JudgedGroup>>,
  standard: Standard,
): Settling | null {
  const { stage } = run
  const events = stage === null ? null : run.events[stage]
  if (stage === null || events === null) return null
  const members = membersBy(run.arms, ({ ad }) => ad)
  const waiting = ads.flatMap(({ key, asIs }) => {
    const own = members.get(key)
    if (own === undefined || verdicts[key]?.verdict?.spendToDecide == null) return []
    const costs = costDrawsOf(events, own.indices, run.arms)
    const overdispersion = meanOverdispersionOf(run.estimates, stage, own.indices)
    return [{ undecided: undecidedOf({ costs, overdispersion, spend: spendOf(own.arms) }, standard), dailySpend: asIs }]
  })
  return waiting.length === 0 ? null : settlingOf(waiting)
}
