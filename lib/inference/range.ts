import { quantilesOf } from '../stats/quantile.ts'

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

/** The range of draws, which stay as they are. */
export function rangeOf(draws: Float64Array): Range {
  const [low, median, high] = quantilesOf(draws, [0.1, 0.5, 0.9]) as [number, number, number]
  return { median, low, high }
}

/** The same of draws on the log scale. */
export function rangeOfLogs(logs: Float64Array): Range {
  const { median, low, high } = rangeOf(logs)
  return { median: Math.exp(median), low: Math.exp(low), high: Math.exp(high) }
}

export function medianOf(draws: Float64Array): number {
  return quantilesOf(draws, [0.5])[0] as number
}
