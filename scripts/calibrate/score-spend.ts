import { createBits } from '#lib/stats/random'
import { shuffle } from '#lib/stats/shuffle'
import type { Campaign } from '../../cli/simulate/campaign.ts'
import type { Conclusions, Engine } from './engine.ts'
import { continueAd } from './further-spend.ts'
import type { ScoreSheet } from './scores.ts'
import type { TestedAd } from './tested-ad.ts'

/** The chances of a verdict that are promised for money. */
export const CHANCES = [0.5, 0.8] as const

/** So many undecided ads of a campaign are followed up: each costs a fit of the whole campaign for each chance. */
const FOLLOWED = 2

/** More than so many times what an ad spent in the test is no advice. */
const FARTHEST = 50

/**
 * Scores the advice on spend: undecided ads, drawn by the seed, spend what was named for each chance, one ad at a time,
 * and the engine judges the whole campaign anew.
 */
export function scoreSpend(
  sheet: ScoreSheet,
  campaign: Campaign,
  ads: readonly TestedAd[],
  { target, seed }: { target: number; seed: number },
  { verdicts, spendForVerdict }: Conclusions,
  engine: Engine,
): void {
  for (const { ad, spend, trueCost } of undecidedAds(ads, verdicts, seed)) {
    for (const chance of CHANCES) {
      const needed = spendForVerdict(ad, chance)
      const isNamed = needed !== null && needed <= FARTHEST * spend
      sheet.add(`engine spend for ${chance} named`, isNamed)
      if (!isNamed) continue
      sheet.add(`engine spend for ${chance} times test`, needed / spend)
      const verdict = engine(continueAd(campaign, ad, needed, seed), target).verdicts[ad] ?? 'wait'
      sheet.add(`engine spend for ${chance} brought a verdict`, verdict !== 'wait')
      if (verdict === 'pause') sheet.add('engine verdict after more spend wrong', trueCost.lead <= target)
      if (verdict === 'boost') sheet.add('engine verdict after more spend wrong', trueCost.lead > target)
    }
  }
}

function undecidedAds(ads: readonly TestedAd[], verdicts: Conclusions['verdicts'], seed: number): TestedAd[] {
  const undecided = ads.filter(({ ad }) => verdicts[ad] === 'wait')
  const order = Int32Array.from(undecided.keys())
  shuffle(order, createBits(seed, STREAM))
  return [...order.slice(0, FOLLOWED)].flatMap((index) => undecided[index] ?? [])
}

/** Numbers the stream of random numbers that chooses the ads. */
const STREAM = 102
