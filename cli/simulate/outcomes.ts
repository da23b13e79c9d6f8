import { drawExponential, drawNormal } from '#lib/stats/draw-continuous'
import { drawBinomial, drawPoisson } from '#lib/stats/draw-count'
import type { Random } from '#lib/stats/random'
import type { Market, Swing } from './market.ts'
import type { NoiseName, RateName } from './regime.ts'
import { AVERAGE, DAILY_NOISE } from './regime.ts'

/** What one ad did on one day of the test. */
export type AdDay = {
  /** Days since the start of the test, from 0. */
  readonly day: number
  /** Index into the market's ads. */
  readonly ad: number
  readonly impressions: number
  readonly clicks: number
  /** Roubles, to the kopeck. */
  readonly spend: number
  readonly subscribers: number
  readonly leads: number
  /** Counted on the day of the sale, which may be days after the lead; those after the test are not seen. */
  readonly sales: number
}

/** Days from a lead to its sale, on average. */
const SALE_DELAY_DAYS = 3

/** Impressions with which the platform's belief about an ad's click rate starts. */
const BELIEF_IMPRESSIONS = 2_000

/** Plays the test day by day. The platform shares the day's money by what it has learnt about the click rates. */
export function runTest(market: Market, random: Random): AdDay[] {
  const total = market.regime.budgetPerAd * market.ads.length
  const favour = market.ads.map(() => 0.5 * drawNormal(random))
  const noise = createNoise(market, random)
  const seen = market.ads.map(() => ({
    impressions: BELIEF_IMPRESSIONS,
    clicks: BELIEF_IMPRESSIONS * AVERAGE.clickPerImpression,
  }))
  const sales = market.ads.map(() => new Array<number>(market.days).fill(0))
  const rows: AdDay[] = []
  for (let day = 0; day < market.days; day++) {
    const budget = (total / market.days) * Math.exp(0.05 * drawNormal(random))
    const weights = seen.map(
      ({ clicks, impressions }, ad) =>
        (clicks / impressions / AVERAGE.clickPerImpression) * Math.exp(favour[ad]! + 0.25 * drawNormal(random)),
    )
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    for (const ad of market.ads.keys()) {
      const outcome = drawOutcome(market, { day, ad, spend: (budget * weights[ad]!) / whole }, noise, random)
      seen[ad] = {
        impressions: seen[ad]!.impressions + outcome.impressions,
        clicks: seen[ad]!.clicks + outcome.clicks,
      }
      recordSales(sales[ad]!, day, outcome.sales, random)
      rows.push({ ...outcome, spend: Math.round(outcome.spend * 100) / 100 })
    }
  }
  return rows.map((row) => ({ ...row, sales: sales[row.ad]![row.day]! }))
}

/** What the spend of an ad on a day brings. `sales` are those of this day's leads, whenever they come. */
export function drawOutcome(
  market: Market,
  { day, ad, spend, priceChange = 0 }: { day: number; ad: number; spend: number; priceChange?: number },
  noise: Noise,
  random: Random,
): AdDay {
  const swing = (name: Swing) => swingOf(market, name, day)
  const logRate = (name: RateName) => market.logRate[name][ad]! + (market.drift[name][ad]![day] ?? 0)
  const price = Math.exp(market.logPrice[ad]! + swing('price') + priceChange)
  const impressions = drawPoisson(random, ((spend * 1000) / price) * noise('price', ad))
  const clickRate = Math.exp(logRate('clickPerImpression') - market.fatigue[ad]! * day + swing('clickPerImpression'))
  const clicks = drawBinomial(random, impressions, Math.min(0.5, clickRate * noise('clickPerImpression', ad)))
  const subscriberRate = Math.exp(logRate('subscriberPerClick'))
  const subscribers = drawBinomial(random, clicks, Math.min(0.9, subscriberRate * noise('subscriberPerClick', ad)))
  const leadRate = Math.exp(logRate('leadPerClick') + swing('leadPerClick'))
  const leads = drawBinomial(random, clicks, Math.min(0.9, leadRate * noise('leadPerClick', ad)))
  const sales = drawBinomial(random, leads, Math.min(0.9, Math.exp(logRate('salePerLead'))))
  return { day, ad, impressions, clicks, spend, subscribers, leads, sales }
}

/** The day's random factor of one ad, 1 on average. Asked once per day for each name and ad. */
export type Noise = (name: NoiseName, ad: number) => number

/** Log-normal noise that remembers the day before by the regime's persistence. */
export function createNoise(market: Market, random: Random): Noise {
  const { persistence } = market.regime
  const state = new Map<string, number>()
  return (name, ad) => {
    const key = `${name} ${ad}`
    const next = persistence * (state.get(key) ?? 0) + Math.sqrt(1 - persistence ** 2) * drawNormal(random)
    state.set(key, next)
    const deviation = DAILY_NOISE[name]
    return Math.exp(deviation * next - deviation ** 2 / 2)
  }
}

function swingOf(market: Market, name: Swing, day: number): number {
  return market.weekday[name][(market.startWeekday + day) % 7]! + market.daily[name][day]!
}

/** Puts each sale on its own day; those that fall after the last are not seen. */
export function recordSales(salesByDay: number[], day: number, sales: number, random: Random): void {
  for (let sale = 0; sale < sales; sale++) {
    const soldOn = day + Math.floor(drawExponential(random, SALE_DELAY_DAYS))
    if (soldOn < salesByDay.length) salesByDay[soldOn]! += 1
  }
}
