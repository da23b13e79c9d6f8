import { createRandom } from '#lib/stats/random'
import type { Campaign } from '../../cli/simulate/campaign.ts'
import type { AdDay } from '../../cli/simulate/outcomes.ts'
import { createNoise, drawOutcome, recordSales } from '../../cli/simulate/outcomes.ts'

/**
 * The campaign with one ad's test gone on at its daily pace until it has spent so much more, in roubles. The days of
 * the test come again in their order, with fresh luck: what the ad costs stays what it was.
 */
export function continueAd({ market, rows }: Campaign, ad: number, spend: number, seed: number): Campaign {
  const random = createRandom(seed)
  const noise = createNoise(market, random)
  const pace = rows.reduce((sum, row) => sum + (row.ad === ad ? row.spend : 0), 0) / market.days
  const sales = new Array<number>(Math.ceil(spend / pace - 1e-9)).fill(0)
  const days = sales.map((_, day): AdDay => {
    const money = Math.min(pace, spend - day * pace)
    const outcome = drawOutcome(market, { day: day % market.days, ad, spend: money }, noise, random)
    recordSales(sales, day, outcome.sales, random)
    return { ...outcome, day: market.days + day, spend: Math.round(money * 100) / 100 }
  })
  return { market, rows: [...rows, ...days.map((row, day) => ({ ...row, sales: sales[day] ?? 0 }))] }
}
