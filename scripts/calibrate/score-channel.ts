import { USUAL_RULE } from '#lib/forecast/decide'
import type { ComparisonOutcome } from '#lib/kernel/outcome'
import type { Stage } from '#lib/kernel/stage'
import { simulateCampaign } from '../../cli/simulate/campaign.ts'
import type { Regime } from '../../cli/simulate/regime.ts'
import type { Conclusions } from './engine.ts'
import type { ScoreSheet } from './scores.ts'
import type { TestedAd } from './tested-ad.ts'
import { testedAds } from './tested-ad.ts'

/** Contextual ads are few and see another crowd: their costs lie where the market of another seed puts them. */
const CONTEXT = { segments: 2, creatives: 2, painPoints: 2, ads: 4 }
const OTHER_MARKET = 1_000_000
const STAGES: readonly Stage[] = ['click', 'lead']

/** Scores the channel check: each outcome is held against the true costs of both channels at the money they spent. */
export function scoreChannel(
  sheet: ScoreSheet,
  ads: readonly TestedAd[],
  regime: Regime,
  seed: number,
  { besides }: Conclusions,
): void {
  const context = simulateCampaign({ ...regime, sizes: CONTEXT }, seed + OTHER_MARKET)
  const comparisons = besides(context)
  for (const stage of STAGES) {
    const { outcome = 'unclear', probabilityNotWorse = 0.5 } = comparisons[stage] ?? {}
    const ratio = trueCostOf(ads, stage) / trueCostOf(testedAds(context), stage)
    sheet.add(`engine channel ${stage} decided`, outcome !== 'unclear')
    if (outcome !== 'unclear') sheet.add(`engine channel ${stage} wrong`, isWrong(outcome, ratio))
    const isSure = Math.max(probabilityNotWorse, 1 - probabilityNotWorse) >= USUAL_RULE.confidence
    sheet.add(`engine channel ${stage} answered`, isSure)
    if (isSure) sheet.add(`engine channel ${stage} answer wrong`, ratio <= MARGIN !== probabilityNotWorse > 0.5)
  }
}

/** Comparable is within a quarter. */
const MARGIN = 1.25

function isWrong(outcome: Exclude<ComparisonOutcome, 'unclear'>, ratio: number): boolean {
  if (outcome === 'comparable') return ratio > MARGIN || ratio < 1 / MARGIN
  return outcome === 'better' ? ratio >= 1 / MARGIN : ratio <= MARGIN
}

/** Money ÷ the events that it buys at each ad's true cost. */
function trueCostOf(ads: readonly TestedAd[], stage: Stage): number {
  const spend = ads.reduce((sum, ad) => sum + ad.spend, 0)
  return spend / ads.reduce((sum, ad) => sum + ad.spend / ad.trueCost[stage], 0)
}
