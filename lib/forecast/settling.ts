import { sum } from '../stats/sum.ts'
import type { Undecided } from '../verdict/spend-to-decide.ts'
import { chanceAfter } from '../verdict/spend-to-decide.ts'

/** How many of the ads without a verdict further days are likely to settle. */
export type Settling = {
  /** Ads that wait for a verdict and still have a budget. */
  readonly ads: number
  /** What they cost a day, in currency units. */
  readonly dailySpend: number
  readonly steps: readonly { readonly days: number; readonly spend: number; readonly settled: number }[]
}

export type WaitingAd = { readonly undecided: Undecided; readonly dailySpend: number }

/** Days ahead for which it is told. */
const STEPS = [3, 7, 14, 28] as const

/** The expected number of verdicts after further days at the budgets of today: the sum of each ad's chance. */
export function settlingOf(waiting: readonly WaitingAd[]): Settling {
  const paid = waiting.filter(({ dailySpend }) => dailySpend > 0)
  const dailySpend = sum(paid.map((ad) => ad.dailySpend))
  return {
    ads: paid.length,
    dailySpend,
    steps: STEPS.map((days) => ({
      days,
      spend: days * dailySpend,
      settled: sum(paid.map((ad) => chanceAfter(ad.undecided, days * ad.dailySpend))),
    })),
  }
}
