import type { FactorLevels } from './crossed-effects.ts'
import { USUAL_EFFECT_SD } from './integrate.ts'
import { Precision } from './precision.ts'

/** What a test will have told of one rate by its end, as far as its plan tells: variances of the arms' log rates. */
export type Preposterior = {
  /** Of what is still not known then. */
  readonly after: Float64Array
  /** Of an arm's distance from the mean of all, by their shares: as it is expected now, and what of it is not known then. */
  readonly apart: Float64Array
  readonly apartAfter: Float64Array
}

/** No prior worth the name for what all arms have in common. */
const INTERCEPT_SD = 2

/**
 * The preposterior analysis of a stage (Raiffa and Schlaifer, "Applied Statistical Decision Theory", 1961, chapter 5):
 * posterior variances do not depend on what will be observed in the normal approximation of the model of
 * crossed-effects.ts,
 *
 * log λ_i = η_i + r_i, r_i ~ N(0, a), observed with variance v_i;  V = (Z'WZ + D)⁻¹ with W_i = 1 / (a + v_i)
 *
 * Var(log λ_i, log λ_j) = (1 − b_i)(1 − b_j) z_i'V z_j + [i = j] a v_i / (a + v_i), b_i = a / (a + v_i)
 *
 * with every effect's sd at the median of its prior. `noise` is v, φ / expected events; `shares` add up to one.
 */
export function preposteriorOf(
  factors: readonly FactorLevels[],
  noise: Float64Array,
  shares: Float64Array,
): Preposterior {
  const effect = USUAL_EFFECT_SD ** 2
  const precision = new Precision({ factors, events: noise })
  const prior = new Float64Array(precision.size).fill(1 / effect)
  prior[0] = 1 / INTERCEPT_SD ** 2
  precision.factorise(
    noise.map((own) => 1 / (effect + own)),
    prior,
  )
  const ofPlan = noise.map((own) => own / (effect + own))
  const rest = noise.map((own) => (effect * own) / (effect + own))
  const variances = new Float64Array(noise.length)
  precision.variances(new Float64Array(precision.size), variances)
  const withMean = covariancesWithMean(precision, ofPlan, shares)
  const after = variances.map((variance, arm) => ofPlan[arm]! ** 2 * variance + rest[arm]!)
  const covariance = withMean.map((own, arm) => own + shares[arm]! * rest[arm]!)
  return { after, apart: apartOf(factors, effect, shares), apartAfter: distances(after, covariance, shares) }
}

/** (1 − b_i) z_i'V Σ_j w_j (1 − b_j) z_j */
function covariancesWithMean(precision: Precision, ofPlan: Float64Array, shares: Float64Array): Float64Array {
  const mean = new Float64Array(precision.size)
  precision.gather(
    ofPlan.map((own, arm) => own * shares[arm]!),
    mean,
  )
  precision.solve(mean)
  const covariance = new Float64Array(shares.length)
  precision.predict(mean, covariance)
  return covariance.map((own, arm) => own * ofPlan[arm]!)
}

/** The same distance before anything is observed: Σ_f σ² (1 − 2 w_level + Σ w²) over factors, the arms a factor of their own. */
function apartOf(factors: readonly FactorLevels[], effect: number, shares: Float64Array): Float64Array {
  const variances = shares.map(() => effect)
  const covariances = shares.map((share) => effect * share)
  for (const { levelOf, count } of factors) {
    const weights = new Float64Array(count)
    for (const [arm, level] of levelOf.entries()) if (level !== -1) weights[level]! += shares[arm]!
    for (const [arm, level] of levelOf.entries()) {
      if (level === -1) continue
      variances[arm]! += effect
      covariances[arm]! += effect * weights[level]!
    }
  }
  return distances(variances, covariances, shares)
}

/** Var(x_i − m) = Var x_i − 2 Cov(x_i, m) + Var m, with m = Σ w_i x_i */
function distances(variances: Float64Array, covariances: Float64Array, shares: Float64Array): Float64Array {
  const ofMean = covariances.reduce((sum, own, arm) => sum + shares[arm]! * own, 0)
  return variances.map((own, arm) => Math.max(0, own - 2 * covariances[arm]! + ofMean))
}
