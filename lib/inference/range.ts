/** A likely value with the 80 % interval around it: one chance in ten below `low`, one in ten above `high`. */
export type Range = { readonly median: number; readonly low: number; readonly high: number }

/** What an event costs, in currency units. */
export type CostRange = Range & {
  /** The 50 % interval. */
  readonly innerLow: number
  readonly innerHigh: number
  /** Null where the stage has no target. */
  readonly probabilityWithinTarget: number | null
}
