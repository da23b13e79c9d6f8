import { choleskyInPlace, invertCholesky, solveCholesky } from '../stats/cholesky.ts'
import type { Trend } from './forecast.ts'

/** What the day effects of clicks per unit of money say beside their scatter. */
export type DayPattern = {
  readonly trend: Trend
  /** Log effect of each day of the week, from the one of the first day on. */
  readonly weekdays: readonly number[]
}

/** Standard deviations: of a day about the pattern, of a weekday's effect; and the slope per day that is expected. */
const DAY_SD = 0.06
const WEEKDAY_SD = 0.1
const SLOPE = { mean: -0.003, sd: 0.005 }
const DAYS_OF_WEEK = 7
/** Fewer days than this have no drift to speak of. */
const LEAST_DAYS = 4

/**
 * Ridge regression of the day effects on a slope and the weekdays (stats.md 5.8). A fortnight says next to nothing
 * about the slope: extrapolated it made forecasts worse on real data (stats.md 9.1), so it is shown and not used.
 * Without a full week there are no weekday effects. Null for fewer than four days.
 */
export function dayPatternOf(effects: Float64Array): DayPattern | null {
  const days = effects.length
  if (days < LEAST_DAYS) return null
  const weekdays = days < DAYS_OF_WEEK ? 0 : DAYS_OF_WEEK
  const size = 2 + weekdays
  const precision = new Float64Array(size * size)
  const solution = new Float64Array(size)
  for (const [day, effect] of effects.entries()) {
    const columns: [index: number, value: number][] = [
      [0, 1],
      [1, day - (days - 1) / 2],
    ]
    if (weekdays > 0) columns.push([2 + (day % DAYS_OF_WEEK), 1])
    for (const [row, value] of columns) {
      solution[row]! += (value * (effect - SLOPE.mean * columns[1]![1])) / DAY_SD ** 2
      for (const [column, other] of columns) precision[row * size + column]! += (value * other) / DAY_SD ** 2
    }
  }
  precision[size + 1]! += 1 / SLOPE.sd ** 2
  for (let index = 2; index < size; index++) precision[index * size + index]! += 1 / WEEKDAY_SD ** 2
  if (!choleskyInPlace(precision, size)) throw new Error('the regression on days has no solution')
  solveCholesky(precision, size, solution)
  const covariance = new Float64Array(size * size)
  invertCholesky(precision, size, covariance)
  return {
    trend: { perDay: SLOPE.mean + solution[1]!, sd: Math.sqrt(covariance[size + 1]!) },
    weekdays: [...solution.subarray(2)],
  }
}

/** Mean weekday effect of the days ahead; 0 for whole weeks. */
export function weekdayShift(pattern: DayPattern | null, testDays: number, forecastDays: number): number {
  const weekdays = pattern?.weekdays ?? []
  if (weekdays.length === 0 || forecastDays % DAYS_OF_WEEK === 0) return 0
  // Whole weeks cancel only as far as the weekdays' mean is 0, which the prior sees to but for dust.
  let sum = 0
  for (let day = 0; day < forecastDays % DAYS_OF_WEEK; day++) sum += weekdays[(testDays + day) % DAYS_OF_WEEK]!
  return sum / forecastDays
}
