import type { Stage } from '../kernel/stage.ts'

/** What arms share and differ by beside themselves. */
export const FACTORS = ['segment', 'creative', 'painPoint'] as const
export type Factor = (typeof FACTORS)[number]

/** The rates that are estimated, each a count of events per unit of exposure (stats.md 5.1, stages A to D). */
export const RATES = [
  'clicksPerSpend',
  'subscribersPerClick',
  'leadsPerClick',
  'salesPerLead',
  'salesPerClick',
] as const
export type RateName = (typeof RATES)[number]

/**
 * The unit of the model: one ad in one segment. An ad whose export splits it by age and gender has an arm for each
 * combination; an ad shown to one segment is one arm.
 */
export type Arm = {
  readonly ad: string
  readonly levels: Readonly<Record<Factor, string | null>>
  /** Currency units. */
  readonly spend: number
  /** Events that were counted together with what they came from; null where no row of the arm has both. */
  readonly events: Readonly<Record<Stage, number | null>>
  /** Null where no row of the whole data carries both counts. */
  readonly counts: Readonly<Record<RateName, Counts | null>>
}

/** Events and exposure day by day (from the first day of the data on), and those of rows that name no single day. */
export type Counts = {
  readonly events: Float64Array
  readonly exposure: Float64Array
  readonly undatedEvents: number
  readonly undatedExposure: number
}

export type Arms = {
  readonly arms: readonly Arm[]
  /** Number of days from the first to the last that a row names; 0 without any. */
  readonly days: number
  /** Day number (kernel/day.ts) of the first day; null without any. */
  readonly firstDay: number | null
  /** Days from the first to the last on which money was spent, by rows of days and of periods; null where none is named. */
  readonly testDays: number | null
  /** Number of the last day with spend (kernel/day.ts); null as above. */
  readonly lastPaidDay: number | null
  /** Events on rows without what they came from: they are in no estimate. */
  readonly uncounted: Readonly<Record<Stage, number>>
  readonly hasUndated: boolean
  /** The level of the creative is the ad itself: the data name no creatives. */
  readonly adsStandIn: boolean
  /** Arm-days with clicks and no spend: their clicks cannot say what a click costs. */
  readonly unpaidCells: number
  /** The arms were more than a model can hold: there are none. */
  readonly tooMany: boolean
}

/** More arms than this are not estimated: their draws would not fit into memory. */
export const MOST_ARMS = 10_000

/** Events and exposure over all rows, dated or not. */
export function totalsOf(counts: Counts | null): [events: number, exposure: number] {
  if (counts === null) return [0, 0]
  return [counts.events.reduce(plus, counts.undatedEvents), counts.exposure.reduce(plus, counts.undatedExposure)]
}

function plus(sum: number, value: number): number {
  return sum + value
}
