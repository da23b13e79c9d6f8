import { logGamma } from '../stats/log-gamma.ts'
import type { StageData, Variances } from './crossed-effects.ts'
import { Precision } from './precision.ts'

/** The coefficients that fit best at fixed variances, and how likely the counts are under those variances. */
export type Fit = {
  /** θ: the joint mode. */
  readonly mode: Float64Array
  /** θ̄: the mean, which lies off the mode where counts are few. */
  readonly mean: Float64Array
  /** Log of the Laplace approximation of the marginal likelihood, up to terms that no variance changes. */
  readonly logLikelihood: number
}

const MOST_STEPS = 60
const MOST_HALVINGS = 12
const SMALLEST_DECREMENT = 1e-7
const MOST_ETA = 50
/** The correction of the mean is an expansion about the mode; further out than this, in sd, it means nothing. */
const MOST_SHIFT = 1.5

/**
 * Fits the model of crossed-effects.ts at fixed variances (stats.md 5.4). With λ integrated out the counts are
 * negative binomial, the objective is concave, and Newton's method needs 4 to 8 steps.
 *
 * m = E e^η; gradient g = y − (y+κ) m/(κ+m); weight W = (y+κ) κ m/(κ+m)²; H = Z'WZ + D; θ += H⁻¹ (Z'g − D(θ−θ₀))
 */
export class LaplaceFitter {
  readonly precision: Precision
  readonly #data: StageData
  readonly #eta: Float64Array
  /** m_i at the coefficients that the objective was last asked for. */
  readonly #means: Float64Array
  readonly #logExposure: Float64Array
  readonly #weights: Float64Array
  readonly #residuals: Float64Array
  readonly #priorPrecisions: Float64Array
  readonly #step: Float64Array
  readonly #trial: Float64Array
  readonly #coefficientVariances: Float64Array
  readonly #logFactorials: number

  constructor(data: StageData) {
    this.#data = data
    this.precision = new Precision(data)
    const arms = data.events.length
    const { size } = this.precision
    this.#eta = new Float64Array(arms)
    this.#means = new Float64Array(arms)
    this.#logExposure = data.exposure.map(Math.log)
    this.#weights = new Float64Array(arms)
    this.#residuals = new Float64Array(arms)
    this.#priorPrecisions = new Float64Array(size)
    this.#step = new Float64Array(size)
    this.#trial = new Float64Array(size)
    this.#coefficientVariances = new Float64Array(size)
    this.#logFactorials = data.events.reduce((sum, count) => sum + logGamma(count + 1), 0)
  }

  /** Where Newton's method starts without anything better: the prior's mean. */
  priorMean(): Float64Array {
    const start = new Float64Array(this.precision.size)
    start[0] = this.#data.intercept.mean
    return start
  }

  fit(variances: Variances, start: Float64Array): Fit {
    this.#setPrior(variances)
    const mode = start.slice()
    let objective = this.#objective(mode, variances.shape)
    for (let step = 0; step < MOST_STEPS; step++) {
      this.#factorise(variances.shape)
      const decrement = this.#newtonStep(mode)
      objective = this.#walk(mode, objective, variances.shape)
      if (decrement < SMALLEST_DECREMENT) break
    }
    this.#factorise(variances.shape)
    return {
      mode,
      mean: this.#meanOf(mode, variances.shape),
      logLikelihood: objective + this.#constants(variances) - 0.5 * this.precision.logDeterminant(),
    }
  }

  /** Makes the precision matrix that of a fit found before. */
  restore(variances: Variances, mode: Float64Array): void {
    this.#setPrior(variances)
    this.#objective(mode, variances.shape)
    this.#factorise(variances.shape)
  }

  #setPrior({ factorSds }: Variances): void {
    this.#priorPrecisions[0] = 1 / this.#data.intercept.sd ** 2
    for (const [index, { count }] of this.#data.factors.entries()) {
      const offset = this.precision.offsets[index]!
      this.#priorPrecisions.fill(1 / factorSds[index]! ** 2, offset, offset + count)
    }
  }

  /** Σ[y ln m − y ln κ − (y+κ) log1p(m/κ)] − ½ (θ−θ₀)' D (θ−θ₀); leaves the means m. */
  #objective(coefficients: Float64Array, shape: number): number {
    const { events, exposure } = this.#data
    const logShape = Math.log(shape)
    this.precision.predict(coefficients, this.#eta)
    let sum = 0
    for (let arm = 0; arm < events.length; arm++) {
      const eta = clamp(this.#eta[arm]!, MOST_ETA)
      const count = events[arm]!
      const mean = exposure[arm]! * Math.exp(eta)
      this.#means[arm] = mean
      if (count > 0) sum += count * (this.#logExposure[arm]! - logShape + eta)
      sum -= (count + shape) * Math.log1p(mean / shape)
    }
    for (let index = 0; index < coefficients.length; index++) {
      sum -= 0.5 * this.#priorPrecisions[index]! * (coefficients[index]! - this.#priorMeanOf(index)) ** 2
    }
    return sum
  }

  #priorMeanOf(index: number): number {
    return index === 0 ? this.#data.intercept.mean : 0
  }

  /** Σ[lnΓ(y+κ) − lnΓ(κ) − lnΓ(y+1)] + ½ Σ log D over the levels (an infinite intercept sd has no density). */
  #constants({ shape }: Variances): number {
    let sum = -this.#logFactorials
    const ofShape = logGamma(shape)
    for (const count of this.#data.events) if (count > 0) sum += logGamma(count + shape) - ofShape
    for (let index = 1; index < this.#priorPrecisions.length; index++) {
      sum += 0.5 * Math.log(this.#priorPrecisions[index]!)
    }
    return sum
  }

  /** Residuals g, weights W and the precision matrix at the means that the objective has left. */
  #factorise(shape: number): void {
    const { events } = this.#data
    for (let arm = 0; arm < events.length; arm++) {
      const mean = this.#means[arm]!
      const both = events[arm]! + shape
      this.#residuals[arm] = events[arm]! - (both * mean) / (shape + mean)
      this.#weights[arm] = (both * shape * mean) / (shape + mean) ** 2
    }
    this.precision.factorise(this.#weights, this.#priorPrecisions)
  }

  /** Newton's step from here; returns the decrement, the squared length of the step in units of the curvature. */
  #newtonStep(coefficients: Float64Array): number {
    const step = this.#step
    this.precision.gather(this.#residuals, step)
    for (let index = 0; index < step.length; index++) {
      step[index]! -= this.#priorPrecisions[index]! * (coefficients[index]! - this.#priorMeanOf(index))
    }
    const gradient = this.#trial
    gradient.set(step)
    this.precision.solve(step)
    let decrement = 0
    for (let index = 0; index < step.length; index++) decrement += gradient[index]! * step[index]!
    return decrement
  }

  /** Takes the step, halved until the objective does not fall; stays where it is when no part of it helps. */
  #walk(coefficients: Float64Array, objective: number, shape: number): number {
    let length = 1
    for (let halving = 0; halving <= MOST_HALVINGS; halving++) {
      for (let index = 0; index < coefficients.length; index++) {
        this.#trial[index] = coefficients[index]! + length * this.#step[index]!
      }
      const reached = this.#objective(this.#trial, shape)
      if (reached >= objective - ROUNDING * Math.abs(objective)) {
        coefficients.set(this.#trial)
        return reached
      }
      length /= 2
    }
    // No part of the step helps: the means are those of the last attempt and have to be made anew.
    return this.#objective(coefficients, shape)
  }

  /** θ̄ = θ + ½ V Z'(t v) with t = −(y+κ) κ m (κ−m)/(κ+m)³: the third-derivative term of the expansion about the mode. */
  #meanOf(mode: Float64Array, shape: number): Float64Array {
    const { events } = this.#data
    const skews = this.#residuals
    this.precision.variances(this.#coefficientVariances, skews)
    for (let arm = 0; arm < events.length; arm++) {
      const mean = this.#means[arm]!
      const third = (-(events[arm]! + shape) * shape * mean * (shape - mean)) / (shape + mean) ** 3
      skews[arm] = 0.5 * third * skews[arm]!
    }
    const shift = new Float64Array(mode.length)
    this.precision.gather(skews, shift)
    this.precision.solve(shift)
    return mode.map((value, index) => {
      const most = MOST_SHIFT * Math.sqrt(this.#coefficientVariances[index]!)
      return value + clamp(shift[index]!, most)
    })
  }
}

const ROUNDING = 1e-13

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value))
}
