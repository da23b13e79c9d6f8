import type { PLAIN_COLUMNS } from '#lib/import/plain-layout'
import { addDays } from '#lib/kernel/day'
import { createRandom } from '#lib/stats/random'
import type { Campaign } from '../simulate/campaign.ts'
import { simulateCampaign } from '../simulate/campaign.ts'
import { REGIMES } from '../simulate/regime.ts'
import { AGES, CREATIVES, GENDERS, INTERESTS, PAIN_POINTS } from './demo-names.ts'

/** The demo test run: two weeks of an invented home fitness course. Nobody's data, the same on every machine. */
export const DEMO = {
  name: 'Home fitness course',
  currency: 'RUB',
  timeZone: 'Europe/Moscow',
  start: '2026-09-07',
  end: '2026-09-20',
  dailyBudget: 35_000,
  targets: { click: 25, subscriber: 250, lead: 900, sale: 6_000 },
  primaryStage: 'lead',
} as const

/** One row of the plain layout. */
export type DemoRow = Record<(typeof PLAIN_COLUMNS)[number], string | number>

const SEED = 7

const SIZES = { segments: 8, creatives: CREATIVES.length, painPoints: PAIN_POINTS.length, ads: 60 }

/** What is sold, in roubles, and the share of buyers who take it. */
const PACKAGES = [
  { price: 6_900, share: 0.5 },
  { price: 9_900, share: 0.35 },
  { price: 14_900, share: 0.15 },
] as const

/** The rows of the demo campaign: 60 ads on 14 days. */
export function demoRows(): DemoRow[] {
  const campaign = simulateCampaign({ ...REGIMES.sparse, budgetPerAd: 8_000 }, SEED, { days: 14, sizes: SIZES })
  const names = campaign.market.ads.map((_, ad) => namesOf(campaign, ad))
  const random = createRandom(SEED, 1)
  return campaign.rows.map(({ day, ad, impressions, clicks, spend, subscribers, leads, sales }) => ({
    date: addDays(DEMO.start, day),
    ...names[ad]!,
    impressions,
    clicks,
    spend: spend.toFixed(2),
    subscribers,
    leads,
    sales,
    revenue: Array.from({ length: sales }, () => priceAt(random())).reduce((sum, price) => sum + price, 0),
  }))
}

function namesOf({ market }: Campaign, ad: number) {
  const place = market.ads[ad]!
  const audience = market.audiences[place.audience]!
  const [interest, age, gender] = [INTERESTS[audience.interest]!, AGES[audience.age]!, GENDERS[audience.gender]!]
  const segment = `${interest}, ${gender.plural} ${age.replace('-', '–')}`
  const creative = CREATIVES[place.creative]!
  return {
    ad_id: String(1001 + ad),
    ad_name: `${segment} / ${creative}`,
    creative,
    pain: PAIN_POINTS[place.painPoint]!,
    segment,
    interest,
    age,
    gender: gender.name,
  }
}

/** The package at this quantile of the buyers. */
function priceAt(quantile: number): number {
  let share = 0
  const taken = PACKAGES.find((one) => {
    share += one.share
    return quantile < share
  })
  return (taken ?? PACKAGES[0]).price
}
