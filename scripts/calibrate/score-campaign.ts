import { createRandom } from '#lib/stats/random'
import { simulateCampaign } from '../../cli/simulate/campaign.ts'
import type { RegimeName } from '../../cli/simulate/regime.ts'
import { REGIMES } from '../../cli/simulate/regime.ts'
import type { Engine } from './engine.ts'
import { scoreChannel } from './score-channel.ts'
import { scoreEffects } from './score-effects.ts'
import { scoreEstimates } from './score-estimates.ts'
import { scoreForecast } from './score-forecast.ts'
import { scorePlan } from './score-plan.ts'
import { scoreSpend } from './score-spend.ts'
import { scoreVerdicts } from './score-verdicts.ts'
import type { Scores } from './scores.ts'
import { ScoreSheet } from './scores.ts'
import type { TestedAd } from './tested-ad.ts'
import { testedAds } from './tested-ad.ts'

/** What can be scored on its own. */
export const PARTS = ['estimates', 'effects', 'verdicts', 'forecast', 'spend', 'plan', 'channel'] as const
export type Part = (typeof PARTS)[number]

export type Task = { readonly regime: RegimeName; readonly seed: number; readonly parts: readonly Part[] }

/** Simulates one campaign and scores what the engine says of it. Only forecasts are asked about a drifting world. */
export function scoreCampaign({ regime, seed, parts }: Task, engine: Engine): Scores {
  const sheet = new ScoreSheet()
  if (parts.some((part) => part !== 'forecast')) scoreTest(sheet, { regime, seed, parts }, engine)
  if (parts.includes('forecast')) {
    const campaign = simulateCampaign(REGIMES[regime], seed, { world: 'drifting' })
    const ads = testedAds(campaign)
    const target = targetOf(ads, seed)
    scoreForecast(sheet, campaign, ads, { target, seed }, engine(campaign, target))
  }
  return sheet.scores()
}

function scoreTest(sheet: ScoreSheet, { regime, seed, parts }: Task, engine: Engine): void {
  const campaign = simulateCampaign(REGIMES[regime], seed)
  const ads = testedAds(campaign)
  const target = targetOf(ads, seed)
  const conclusions = engine(campaign, target)
  if (parts.includes('estimates')) scoreEstimates(sheet, ads, conclusions)
  if (parts.includes('effects')) scoreEffects(sheet, campaign, ads, conclusions)
  if (parts.includes('verdicts')) scoreVerdicts(sheet, ads, target, conclusions)
  if (parts.includes('spend')) scoreSpend(sheet, campaign, ads, { target, seed }, conclusions, engine)
  if (parts.includes('plan')) scorePlan(sheet, campaign, REGIMES[regime], { target, seed }, engine)
  if (parts.includes('channel')) scoreChannel(sheet, ads, REGIMES[regime], seed, conclusions)
}

/** What a lead may cost: 0.5 to 1.25 times the median of the true costs, evenly on the log scale. */
function targetOf(ads: readonly TestedAd[], seed: number): number {
  const costs = ads.map(({ trueCost }) => trueCost.lead).sort((one, other) => one - other)
  const median = costs[Math.floor(costs.length / 2)] ?? Number.NaN
  return median * 0.5 * (1.25 / 0.5) ** createRandom(seed, STREAM)()
}

/** Numbers the stream of random numbers that draws the target. */
const STREAM = 101
