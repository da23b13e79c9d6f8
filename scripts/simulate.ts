/** `npm run simulate -- REGIME SEED PREFIX`: a simulated export, PREFIX.csv, and the truth behind it, PREFIX.truth.json. */
import { writeFileSync } from 'node:fs'
import type { Campaign } from '../cli/simulate/campaign.ts'
import { simulateCampaign } from '../cli/simulate/campaign.ts'
import { planAsTested, realiseFuture } from '../cli/simulate/future.ts'
import type { RegimeName } from '../cli/simulate/regime.ts'
import { REGIMES } from '../cli/simulate/regime.ts'
import { truthOf } from '../cli/simulate/truth.ts'
import { adId, exportOf } from './campaign-export.ts'
import { readWords, wholeNumber } from './read-words.ts'

const { name, seed, prefix } = readWords(
  `npm run simulate -- REGIME SEED PREFIX\nregimes: ${Object.keys(REGIMES).join(', ')}`,
  (name = '', seed = '', prefix = '', ...rest) => {
    const number = wholeNumber(seed)
    const isWrong = number === null || prefix === '' || prefix.startsWith('-') || rest.length > 0
    return isWrong || !isRegime(name) ? null : { name, seed: number, prefix }
  },
)
const campaign = simulateCampaign(REGIMES[name], seed)
writeFileSync(`${prefix}.csv`, exportOf(campaign))
writeFileSync(`${prefix}.truth.json`, `${JSON.stringify(describeTruth(campaign, seed), null, 1)}\n`)

function describeTruth(campaign: Campaign, seed: number) {
  const truth = truthOf(campaign.market)
  const plan = planAsTested(campaign)
  return {
    regime: name,
    seed,
    ads: truth.cost.map((cost, ad) => ({ ad_id: adId(ad), cost })),
    leadCostEffect: truth.leadCostEffect,
    next28Days: { dailySpend: plan, events: realiseFuture(campaign, plan, seed) },
  }
}

function isRegime(text: string): text is RegimeName {
  return Object.hasOwn(REGIMES, text)
}
