import { logFactorial } from './log-factorial.ts'
import type { Random } from './random.ts'

/** Above this mean both methods of rejection hold; below it, walking up the distribution from zero is as quick. */
const REJECTION_FROM_MEAN = 10

/** A draw of the Poisson distribution, exact for every mean. */
export function drawPoisson(random: Random, mean: number): number {
  return mean < REJECTION_FROM_MEAN ? poissonByProducts(random, mean) : poissonByRejection(random, mean)
}

/** A draw of the number of successes in `trials` trials of the given chance, exact for every size. */
export function drawBinomial(random: Random, trials: number, chance: number): number {
  if (chance > 0.5) return trials - drawBinomial(random, trials, 1 - chance)
  if (trials * chance < REJECTION_FROM_MEAN) return binomialByInversion(random, trials, chance)
  return binomialByRejection(random, trials, chance)
}

/** The events of one unit of time, each an exponential wait after the last (Knuth, TAOCP 2, 3.4.1). */
function poissonByProducts(random: Random, mean: number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > limit; product *= random()) count++
  return count
}

/**
 * Transformed rejection with squeeze (PTRS): Hörmann, "The transformed rejection method for generating Poisson random
 * variables", Insurance: Mathematics and Economics 12 (1993).
 */
function poissonByRejection(random: Random, mean: number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean)
  const a = -0.059 + 0.02483 * b
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
  const squeeze = 0.9277 - 3.6224 / (b - 2)
  const logMean = Math.log(mean)
  for (;;) {
    const u = random() - 0.5
    const v = random()
    const us = 0.5 - Math.abs(u)
    const count = Math.floor(((2 * a) / us + b) * u + mean + 0.43)
    if (us >= 0.07 && v <= squeeze) return count
    if (count < 0 || (us < 0.013 && v > us)) continue
    const accepted = Math.log((v * inverseAlpha) / (a / (us * us) + b))
    if (accepted <= count * logMean - mean - logFactorial(count)) return count
  }
}

/** Walks up the distribution until it has passed a uniform number. */
function binomialByInversion(random: Random, trials: number, chance: number): number {
  const odds = chance / (1 - chance)
  let left = random()
  let probability = Math.exp(trials * Math.log1p(-chance))
  let count = 0
  while (left > probability && count < trials) {
    left -= probability
    probability *= (odds * (trials - count)) / (count + 1)
    count++
  }
  return count
}

/**
 * Transformed rejection with squeeze (BTRS), for a chance of at most one half and a mean of at least 10: Hörmann, "The
 * generation of binomial random variates", Journal of Statistical Computation and Simulation 46 (1993).
 */
function binomialByRejection(random: Random, trials: number, chance: number): number {
  const deviation = Math.sqrt(trials * chance * (1 - chance))
  const b = 1.15 + 2.53 * deviation
  const a = -0.0873 + 0.0248 * b + 0.01 * chance
  const centre = trials * chance + 0.5
  const alpha = (2.83 + 5.1 / b) * deviation
  const squeeze = 0.92 - 4.2 / b
  const logOdds = Math.log(chance / (1 - chance))
  const mode = Math.floor((trials + 1) * chance)
  const logAtMode = logFactorial(mode) + logFactorial(trials - mode)
  for (;;) {
    const u = random() - 0.5
    const v = random()
    const us = 0.5 - Math.abs(u)
    const count = Math.floor(((2 * a) / us + b) * u + centre)
    if (us >= 0.07 && v <= squeeze) return count
    if (count < 0 || count > trials) continue
    const accepted = Math.log((v * alpha) / (a / (us * us) + b))
    const logRatio = logAtMode - logFactorial(count) - logFactorial(trials - count) + (count - mode) * logOdds
    if (accepted <= logRatio) return count
  }
}
