/**
 * A stage's counts and what they are thought to come from (stats.md 5.3):
 *
 * y_i ~ Poisson(E_i λ_i), λ_i ~ Gamma(κ, κ / e^η_i), η_i = μ + Σ_f effect of the arm's level of factor f
 */
export type StageData = {
  /** y~: events of each arm, ÷ its overdispersion. */
  readonly events: Float64Array
  /** E~: exposure of each arm, ÷ its overdispersion. */
  readonly exposure: Float64Array
  readonly factors: readonly FactorLevels[]
  readonly intercept: InterceptPrior
}

export type FactorLevels = {
  /** The level of each arm, from 0; −1 where the arm has none. */
  readonly levelOf: Int32Array
  readonly count: number
}

/** μ ~ N(mean, sd²); an infinite sd is a flat prior. */
export type InterceptPrior = { readonly mean: number; readonly sd: number }

/** What is held fixed in one fit: σ of each factor, and the shape κ = 1/σ² of the arms' own Gamma residual. */
export type Variances = { readonly factorSds: readonly number[]; readonly shape: number }
