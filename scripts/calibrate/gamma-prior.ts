import { logGamma } from '#lib/stats/log-gamma'

/** Events seen over an exposure: roubles, clicks or leads. */
export type Count = { readonly events: number; readonly exposure: number }

/** A gamma distribution of rates, by its shape and rate. */
export type GammaPrior = { readonly shape: number; readonly rate: number }

/** Relative spreads of the rates between which the prior is sought: at 0 its likelihood has no end. */
const [NARROWEST, WIDEST] = [0.02, 2]

/**
 * The gamma distribution of rates that makes the counts likeliest, each Poisson given its rate (so negative binomial):
 * the empirical prior of the textbooks. A golden-section search over the log shape, the mean solved for at each.
 */
export function fitGammaPrior(counts: readonly Count[]): GammaPrior {
  const seen = counts.filter(({ exposure }) => exposure > 0)
  const likelihood = (logShape: number) =>
    logLikelihood(seen, Math.exp(logShape), likeliestMean(seen, Math.exp(logShape)))
  const shape = Math.exp(maximum(likelihood, -2 * Math.log(WIDEST), -2 * Math.log(NARROWEST)))
  return { shape, rate: shape / likeliestMean(seen, shape) }
}

/** The mean rate m at which Σ (y − (y + a) E m/(a + E m)) = 0, by Newton steps on log m. */
function likeliestMean(counts: readonly Count[], shape: number): number {
  const exposure = counts.reduce((sum, one) => sum + one.exposure, 0)
  let mean = (counts.reduce((sum, { events }) => sum + events, 0) + 0.5) / exposure
  for (let step = 0; step < 20; step++) {
    let [gradient, curvature] = [0, 0]
    for (const one of counts) {
      const expected = one.exposure * mean
      gradient += one.events - ((one.events + shape) * expected) / (shape + expected)
      curvature += ((one.events + shape) * shape * expected) / (shape + expected) ** 2
    }
    const change = Math.max(-1, Math.min(1, gradient / curvature))
    mean *= Math.exp(change)
    if (Math.abs(change) < 1e-10) break
  }
  return mean
}

/** Up to a term that depends on the counts alone. */
function logLikelihood(counts: readonly Count[], shape: number, mean: number): number {
  return counts.reduce((sum, { events, exposure }) => {
    const expected = exposure * mean
    return (
      sum +
      logGamma(events + shape) -
      logGamma(shape) +
      events * Math.log(expected / (shape + expected)) -
      shape * Math.log1p(expected / shape)
    )
  }, 0)
}

/** The place of the highest value of a function with one peak between two ends, to 1e-6 of their distance. */
function maximum(value: (x: number) => number, from: number, to: number): number {
  const golden = (Math.sqrt(5) - 1) / 2
  let [low, high] = [from, to]
  while (high - low > 1e-6 * (to - from)) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)]
    if (value(left) > value(right)) high = right
    else low = left
  }
  return (low + high) / 2
}
