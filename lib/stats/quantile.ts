/** Values are first put into so many equal steps between the smallest and the largest. */
const STEPS = 1024

/**
 * Sample quantiles at the given probabilities, in the order asked for, by linear interpolation between order
 * statistics (type 7 of Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician 50
 * (1996), the default of R and NumPy). Exact to rounding. The values are at least one, some of them infinite if need
 * be but none NaN; they stay as they are.
 *
 * By counting: a histogram tells which few values can have the ranks asked for, and only these are sorted.
 *
 * @example quantilesOf(Float64Array.of(4, 1, 3, 2), [0.5, 0.9]) // [2.5, 3.7]
 */
export function quantilesOf(values: Float64Array, probabilities: readonly number[]): number[] {
  const ranked = new Ranks(values)
  return probabilities.map((probability) => {
    const place = (values.length - 1) * probability
    const below = Math.floor(place)
    const low = ranked.at(below)
    if (place === below) return low
    const high = ranked.at(below + 1)
    return high === low ? low : low + (place - below) * (high - low)
  })
}

/** Room that each call uses anew: the quantiles of thousands of ads would otherwise leave it behind thousands of times. */
const BEFORE = new Int32Array(STEPS + 1)
let stepsOfValues = new Uint16Array(0)

/** Values by rank, from 0 for the smallest. */
class Ranks {
  readonly #values: Float64Array
  /** The step of each value. */
  readonly #steps: Uint16Array
  /** How many values lie in lower steps, for each step. */
  readonly #before = BEFORE
  readonly #sorted = new Map<number, Float64Array>()

  constructor(values: Float64Array) {
    this.#values = values
    if (stepsOfValues.length < values.length) stepsOfValues = new Uint16Array(values.length)
    this.#steps = stepsOfValues
    this.#before.fill(0)
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const value of values) {
      if (value < least) least = value
      if (value > most) most = value
    }
    // With an infinite value, or all alike, there is one step, and it is sorted as a whole.
    const scale = Math.min(STEPS / (most - least), Number.MAX_VALUE)
    const isSpread = most - least > 0 && most - least < Number.POSITIVE_INFINITY
    for (let index = 0; index < values.length; index++) {
      const step = isSpread ? Math.min(STEPS - 1, Math.floor((values[index]! - least) * scale)) : 0
      this.#steps[index] = step
      this.#before[step + 1]!++
    }
    for (let step = 0; step < STEPS; step++) this.#before[step + 1]! += this.#before[step]!
  }

  at(rank: number): number {
    let [low, high] = [0, STEPS]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.#before[middle]! <= rank) low = middle
      else high = middle
    }
    return this.#sortedStep(low)[rank - this.#before[low]!]!
  }

  #sortedStep(step: number): Float64Array {
    const known = this.#sorted.get(step)
    if (known !== undefined) return known
    const own = new Float64Array(this.#before[step + 1]! - this.#before[step]!)
    for (let index = 0, found = 0; found < own.length; index++) {
      if (this.#steps[index] === step) own[found++] = this.#values[index]!
    }
    own.sort()
    this.#sorted.set(step, own)
    return own
  }
}
