/** `npm run simulate -- REGIME SEED PREFIX`: a simulated export, PREFIX.csv, and the truth behind it, PREFIX.truth.json. */
import { writeFileSync } from 'node:fs'
import { addDays } from '#lib/kernel/day'
import type { Campaign } from '../cli/simulate/campaign.ts'
import { simulateCampaign } from '../cli/simulate/campaign.ts'
import { planAsTested, realiseFuture } from '../cli/simulate/future.ts'
import type { RegimeName } from '../cli/simulate/regime.ts'
import { REGIMES } from '../cli/simulate/regime.ts'
import { truthOf } from '../cli/simulate/truth.ts'

const MONDAY = '2026-09-07'
const INTERESTS = ['parenting', 'fitness', 'finance', 'travel']
const AGES = ['18-24', '25-34', '35-44']
const GENDERS = ['F', 'M']
const HEADER = 'date,ad_id,creative,pain,segment,interest,age,gender,impressions,clicks,spend,subscribers,leads,sales'

const [name, seed, prefix] = process.argv.slice(2)
if (name === undefined || !isRegime(name) || !/^\d+$/.test(seed ?? '') || prefix === undefined) {
  console.error(`usage: npm run simulate -- REGIME SEED PREFIX\nregimes: ${Object.keys(REGIMES).join(', ')}`)
  process.exit(2)
}
const campaign = simulateCampaign(REGIMES[name], Number(seed))
writeFileSync(`${prefix}.csv`, `${[HEADER, ...linesOf(campaign)].join('\n')}\n`)
writeFileSync(`${prefix}.truth.json`, `${JSON.stringify(describeTruth(campaign, Number(seed)), null, 1)}\n`)

function linesOf({ market, rows }: Campaign): string[] {
  const start = addDays(MONDAY, market.startWeekday)
  const labels = market.ads.map(({ audience, creative, painPoint }, ad) => {
    const { interest, age, gender } = market.audiences[audience] ?? { interest: 0, age: 0, gender: 0 }
    const names = [adId(ad), `creative ${creative + 1}`, `pain ${painPoint + 1}`, `segment ${audience + 1}`]
    return [...names, INTERESTS[interest], AGES[age], GENDERS[gender]].join(',')
  })
  return rows.map(({ day, ad, impressions, clicks, spend, subscribers, leads, sales }) =>
    [addDays(start, day), labels[ad], impressions, clicks, spend.toFixed(2), subscribers, leads, sales].join(','),
  )
}

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

function adId(ad: number): string {
  return `ad${String(ad + 1).padStart(3, '0')}`
}

function isRegime(text: string): text is RegimeName {
  return Object.hasOwn(REGIMES, text)
}
