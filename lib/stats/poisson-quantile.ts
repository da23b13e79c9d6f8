import { normalCdf } from './normal.ts'

/** Up to this mean the chances are summed. */
const EXACT_TO_MEAN = 50

/**
 * The Poisson count whose standard normal score is z: the smallest n that is not exceeded with chance Φ(z) or more. It
 * rises with z, so that a normal sample becomes a Poisson sample in the same order.
 *
 * Exact up to a mean of 50. Beyond it by the expansion of Cornish and Fisher, "Moments and cumulants in the
 * specification of distributions" (1937), of the count made continuous by half a step to either side:
 * mean + z √mean + (z² − 1) / 6 + (4 z − z³) / (72 √mean). One count off for one normal score in a hundred at a mean of
 * 50, one in a thousand at 10,000; never more for z within ±6. Mean from 0 to 1e12, z within ±10.
 *
 * @example poissonFromNormal(1, 3) // 5: of a Poisson count of mean 3, 81.5 % are at most 4 and 91.6 % at most 5
 */
export function poissonFromNormal(z: number, mean: number): number {
  if (mean > EXACT_TO_MEAN) return byCornishFisher(z, mean)
  return z <= 0 ? fromBelow(normalCdf(z), mean) : fromAbove(normalCdf(-z), mean)
}

function byCornishFisher(z: number, mean: number): number {
  const deviation = Math.sqrt(mean)
  const square = z * z
  const smooth = mean + z * deviation + (square - 1) / 6 + (z * (4 - square)) / (72 * deviation)
  return Math.max(0, Math.ceil(smooth - 0.5))
}

/** Sums the chances of 0, 1, … until they reach `lower`, at most one half. */
function fromBelow(lower: number, mean: number): number {
  let chance = Math.exp(-mean)
  let sum = chance
  let count = 0
  while (sum < lower) {
    count++
    chance *= mean / count
    sum += chance
  }
  return count
}

/** Sums the chances from far out down to the first count that `upper`, below one half, has no room for. */
function fromAbove(upper: number, mean: number): number {
  let chance = Math.exp(-mean)
  let count = 0
  while (count < mean || (chance * mean) / (count + 1) > upper * 1e-17) {
    count++
    chance *= mean / count
  }
  let sum = chance
  while (sum <= upper && count > 0) {
    chance *= count / mean
    count--
    sum += chance
  }
  return count
}
