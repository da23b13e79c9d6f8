import { gammaFromNormal } from '../stats/gamma.ts'
import { stratifiedNormals } from '../stats/normal.ts'
import { createBits } from '../stats/random.ts'
import { shuffle } from '../stats/shuffle.ts'
import type { StageData } from './crossed-effects.ts'
import type { Mixture } from './integrate.ts'
import { LaplaceFitter } from './laplace.ts'
import type { Precision } from './precision.ts'

/** Joint draws from the posterior of one stage; draw s of everything belongs together. */
export type StageDraws = {
  readonly count: number
  /** λ of each arm: `count` values per arm, arm after arm. */
  readonly rates: Float64Array
  /** Effects of each factor's levels: `count` values per level, level after level, factor after factor. */
  readonly effects: readonly Float64Array[]
}

/** The one seed behind every number: the same data give the same draws, today and on another machine. */
const SEED = 1
const STREAM = { point: 0, intercept: 1, arm: 2, firstFactor: 3 }

/**
 * Draws λ and the effects (stats.md 5.4): a point of the mixture, coefficients around its mean, and each arm's own
 * Gamma residual given its counts.
 *
 * θ = θ̄ + L'⁻¹ z; λ_i ~ Gamma(κ + y_i) / (κ e^−η_i + E_i)
 *
 * Every coefficient and every arm takes the same evenly spaced standard normals in a shuffled order of its own (Latin
 * hypercube), so that the probabilities of single arms carry hardly any noise of sampling. The orders belong to the
 * place of an arm or level among the others: adding an arm behind them changes none.
 */
export function drawStage(data: StageData, mixture: Mixture, count: number, stage: number): StageDraws {
  const pointOf = pointsOfDraws(mixture, count, stage)
  const { intercepts, effects } = drawCoefficients(data, mixture, pointOf, count, stage)
  const shapes = Float64Array.from(pointOf, (point) => mixture.points[point]!.variances.shape)
  const rates = new Float64Array(data.events.length * count)
  const eta = new Float64Array(count)
  const normals = stratifiedNormals(count)
  const own = new Float64Array(count)
  for (let arm = 0; arm < data.events.length; arm++) {
    eta.set(intercepts)
    for (const [factor, { levelOf }] of data.factors.entries()) {
      if (levelOf[arm] !== -1) add(eta, effects[factor]!, levelOf[arm]! * count)
    }
    own.set(normals)
    shuffle(own, createBits(SEED, stage, STREAM.arm, arm))
    const events = data.events[arm]!
    const exposure = data.exposure[arm]!
    const start = arm * count
    for (let draw = 0; draw < count; draw++) {
      const shape = shapes[draw]!
      const residual = Math.max(gammaFromNormal(own[draw]!, shape + events), Number.MIN_VALUE)
      rates[start + draw] = residual / (shape * Math.exp(-eta[draw]!) + exposure)
    }
  }
  return { count, rates, effects }
}

function add(sums: Float64Array, values: Float64Array, start: number): void {
  for (let draw = 0; draw < sums.length; draw++) sums[draw]! += values[start + draw]!
}

/** Draws of the intercept and of every level's effect. */
function drawCoefficients(data: StageData, mixture: Mixture, pointOf: Int32Array, count: number, stage: number) {
  const fitter = new LaplaceFitter(data)
  const { precision } = fitter
  const all = shuffledNormals(data, precision, count, stage)
  const coefficients = new Float64Array(precision.size)
  for (const [point, draws] of Map.groupBy(pointOf.keys(), (draw) => pointOf[draw]!)) {
    const { variances, mode, mean } = mixture.points[point]!
    fitter.restore(variances, mode)
    for (const draw of draws) {
      for (let position = 0; position < coefficients.length; position++) {
        coefficients[position] = all[position * count + draw]!
      }
      precision.correlate(coefficients)
      for (let position = 0; position < coefficients.length; position++) {
        all[position * count + draw] = mean[position]! + coefficients[position]!
      }
    }
  }
  return {
    intercepts: all.subarray(0, count),
    effects: data.factors.map((factor, index) => {
      const start = precision.offsets[index]! * count
      return all.subarray(start, start + factor.count * count)
    }),
  }
}

/** A shuffled copy of the evenly spaced normals for every coefficient. */
function shuffledNormals({ factors }: StageData, precision: Precision, count: number, stage: number): Float64Array {
  const normals = stratifiedNormals(count)
  const all = new Float64Array(precision.size * count)
  const put = (position: number, ...streams: number[]) => {
    const own = all.subarray(position * count, (position + 1) * count)
    own.set(normals)
    shuffle(own, createBits(SEED, stage, ...streams))
  }
  put(0, STREAM.intercept)
  for (const [factor, levels] of factors.entries()) {
    for (let level = 0; level < levels.count; level++) {
      put(precision.offsets[factor]! + level, STREAM.firstFactor + factor, level)
    }
  }
  return all
}

/** The point of each draw: as many as its weight asks for, in a shuffled order, as the stages do not depend on one another. */
function pointsOfDraws({ weights }: Mixture, count: number, stage: number): Int32Array {
  const points = new Int32Array(count)
  let [point, reached] = [0, weights[0]!]
  for (let draw = 0; draw < count; draw++) {
    while (reached < (draw + 0.5) / count && point < weights.length - 1) reached += weights[++point]!
    points[draw] = point
  }
  shuffle(points, createBits(SEED, stage, STREAM.point))
  return points
}
