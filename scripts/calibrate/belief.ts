import { gammaQuantile } from '#lib/stats/gamma'
import { quantilesOf } from '#lib/stats/quantile'

/** What a method believes of an unknown number: its best guess and the intervals around it. */
export type Belief = { readonly guess: number; readonly within: Readonly<Record<Level, Interval>> }
export type Interval = { readonly low: number; readonly high: number }

/** The intervals scored, by the per cent of cases in which they should hold the truth. */
const LEVELS = [50, 80, 90] as const
export type Level = (typeof LEVELS)[number]

/** From the quantile function; the guess is the median where no other is given. */
function beliefOf(quantile: (probability: number) => number, guess = quantile(0.5)): Belief {
  const interval = (level: Level): Interval => ({
    low: quantile(0.5 - level / 200),
    high: quantile(0.5 + level / 200),
  })
  return { guess, within: { 50: interval(50), 80: interval(80), 90: interval(90) } }
}

/** From draws, which stay as they are. */
export function beliefOfDraws(draws: Float64Array): Belief {
  const copy = draws.slice()
  return beliefOf((probability) => quantilesOf(copy, [probability])[0] ?? Number.NaN)
}

/** Of a log cost whose events per rouble have a gamma distribution, of which the mean makes the guess. */
export function beliefOfGamma(shape: number, rate: number): Belief {
  return beliefOf((probability) => -Math.log(gammaQuantile(1 - probability, shape) / rate), -Math.log(shape / rate))
}

export function holds({ low, high }: Interval, truth: number): boolean {
  return low <= truth && truth <= high
}
