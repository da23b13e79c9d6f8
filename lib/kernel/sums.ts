import type { Micros } from './money.ts'
import type { Stage } from './stage.ts'

/** What can be added up. `null` is "no data": no row carried it. Reach and frequency are not here: they do not add. */
export type Sums = {
  readonly impressions: number | null
  readonly clicks: number | null
  readonly subscribers: number | null
  readonly leads: number | null
  readonly sales: number | null
  readonly spend: Micros | null
  readonly revenue: Micros | null
}

export const SUM_NAMES = ['impressions', 'clicks', 'subscribers', 'leads', 'sales', 'spend', 'revenue'] as const

/** The sum that counts the events of a stage. */
export const COUNT_OF_STAGE = {
  click: 'clicks',
  subscriber: 'subscribers',
  lead: 'leads',
  sale: 'sales',
} as const satisfies Record<Stage, (typeof SUM_NAMES)[number]>

/** A set of names as bits in the order of SUM_NAMES. */
export type SumSet = number

export const ALL_SUMS: SumSet = 2 ** SUM_NAMES.length - 1

/** Fractional counts are exact to a millionth, so that the order of the additions leaves no trace. */
export function withoutDust(count: number): number {
  return Math.round(count * 1e6) / 1e6
}
