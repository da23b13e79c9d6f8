import { USUAL_RULE } from '#lib/forecast/decide'
import type { PlannedAd, PowerBasis } from '#lib/planning/plan-power'
import { planPower, timesForChance } from '#lib/planning/plan-power'
import type { Campaign } from '../../cli/simulate/campaign.ts'
import { simulateCampaign } from '../../cli/simulate/campaign.ts'
import type { Regime } from '../../cli/simulate/regime.ts'
import type { Engine } from './engine.ts'
import { CHANCES } from './score-spend.ts'
import type { ScoreSheet } from './scores.ts'

/**
 * Scores the planner: the same ads are planned with the money that is said to give each of these chances of a verdict,
 * the test is run with that money, and the engine judges it. The planner knows the plan and the target, nothing else.
 */
export function scorePlan(
  sheet: ScoreSheet,
  { market }: Campaign,
  regime: Regime,
  { target, seed }: { target: number; seed: number },
  engine: Engine,
): void {
  const basis: PowerBasis = { stage: 'lead', target, expectedRatio: null, days: market.days, rule: USUAL_RULE }
  const ads = market.ads.map(
    ({ audience, creative, painPoint }): PlannedAd => ({
      levels: { segment: `${audience}`, creative: `${creative}`, painPoint: `${painPoint}` },
      spend: regime.budgetPerAd,
    }),
  )
  for (const chance of CHANCES) {
    const times = timesForChance(ads, basis, chance)
    sheet.add(`engine plan for ${chance} named`, times !== null)
    if (times === null) continue
    sheet.add(`engine plan for ${chance} times budget`, times)
    const budgetPerAd = times * regime.budgetPerAd
    const { verdicts } = engine(simulateCampaign({ ...regime, budgetPerAd }, seed), target)
    for (const verdict of verdicts) sheet.add(`engine plan for ${chance} brought a verdict`, verdict !== 'wait')
  }
  const chances = planPower(ads, basis)
  const { verdicts } = engine(simulateCampaign(regime, seed), target)
  for (const [ad, verdict] of verdicts.entries()) {
    sheet.add('engine plan chance', chances[ad] ?? 0)
    sheet.add('engine plan brought a verdict', verdict !== 'wait')
  }
}
