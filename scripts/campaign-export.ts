import { addDays } from '#lib/kernel/day'
import type { Campaign } from '../cli/simulate/campaign.ts'

const MONDAY = '2026-09-07'
const INTERESTS = ['parenting', 'fitness', 'finance', 'travel']
const AGES = ['18-24', '25-34', '35-44']
const GENDERS = ['F', 'M']
const HEADER = 'date,ad_id,creative,pain,segment,interest,age,gender,impressions,clicks,spend,subscribers,leads,sales'

/** A simulated campaign as an export of the plain layout. */
export function exportOf({ market, rows }: Campaign): string {
  const start = addDays(MONDAY, market.startWeekday)
  const labels = market.ads.map(({ audience, creative, painPoint }, ad) => {
    const { interest, age, gender } = market.audiences[audience] ?? { interest: 0, age: 0, gender: 0 }
    const names = [adId(ad), `creative ${creative + 1}`, `pain ${painPoint + 1}`, `segment ${audience + 1}`]
    return [...names, INTERESTS[interest], AGES[age], GENDERS[gender]].join(',')
  })
  const lines = rows.map(({ day, ad, impressions, clicks, spend, subscribers, leads, sales }) =>
    [addDays(start, day), labels[ad], impressions, clicks, spend.toFixed(2), subscribers, leads, sales].join(','),
  )
  return `${[HEADER, ...lines].join('\n')}\n`
}

export function adId(ad: number): string {
  return `ad${String(ad + 1).padStart(3, '0')}`
}
