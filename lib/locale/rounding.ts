/**
 * The decimal step to which an estimate is rounded: five to fifty of them make the width of its interval, and a value
 * has at most four digits. `540, 390 to 760` says what `538.27, 391.44 to 762.90` says, and no more than is known.
 */
export function stepOf({ median, low, high }: Interval): number {
  const width = high - low
  const finest = 10 ** (magnitude(median) - 3)
  return width > 0 ? Math.max(10 ** magnitude(width / FEWEST_STEPS), finest) : finest
}

const FEWEST_STEPS = 5

export type Interval = { readonly median: number; readonly low: number; readonly high: number }

/** To a whole number of steps; a step below 1 is divided by its inverse, which is exact. */
export function roundTo(value: number, step: number): number {
  return step >= 1 ? Math.round(value / step) * step : Math.round(value * Math.round(1 / step)) / Math.round(1 / step)
}

/** To two significant digits. */
export function roundRoughly(value: number): number {
  return value === 0 ? 0 : roundTo(value, 10 ** (magnitude(value) - 1))
}

/** The power of ten of the first digit; for nothing at all that of ten, so that hundredths are its finest step. */
function magnitude(value: number): number {
  return value === 0 ? 1 : Math.floor(Math.log10(Math.abs(value)))
}
