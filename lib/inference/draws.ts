import { gammasFromNormals } from '../stats/gamma.ts'
import { stratifiedNormals } from '../stats/normal.ts'
import { createBits } from '../stats/random.ts'
import { shuffle } from '../stats/shuffle.ts'
import { ShufflePool } from '../stats/shuffle-pool.ts'
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

/** Never the data's or the clock's: the same data give the same draws, today and on another machine. */
const SEED = 1
/** A rate that underflows to nothing would be a cost without end. */
const LEAST_RATE = Number.MIN_VALUE
const STREAM = { points: 0, normals: 1 }
/** The kinds of what takes normals, by which their orders are numbered: the intercept, arms, and each factor's levels. */
const KIND = { intercept: 0, arm: 1, firstFactor: 2 }
const KINDS = 8

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
  const normals = normalsFor(data, count, stage)
  const { intercepts, effects } = drawCoefficients(data, mixture, pointOf, normals)
  const shapes = Float64Array.from(mixture.points, ({ variances }) => variances.shape)
  // e^−η is put together from its parts: there are fewer levels than arms.
  const [common, parts] = [inverses(intercepts), effects.map(inverses)]
  const rates = new Float64Array(data.events.length * count)
  const inverse = new Float64Array(count)
  const own = new Float64Array(count)
  for (let arm = 0; arm < data.events.length; arm++) {
    inverse.set(common)
    for (const [factor, { levelOf }] of data.factors.entries()) {
      if (levelOf[arm] !== -1) multiply(inverse, parts[factor]!, levelOf[arm]! * count)
    }
    normals.fill(KINDS * arm + KIND.arm, own)
    const exposure = data.exposure[arm]!
    const start = arm * count
    gammasFromNormals(own, pointOf, shapes, data.events[arm]!, own)
    for (let draw = 0; draw < count; draw++) {
      const residual = own[draw]! > LEAST_RATE ? own[draw]! : LEAST_RATE
      rates[start + draw] = residual / (shapes[pointOf[draw]!]! * inverse[draw]! + exposure)
    }
  }
  return { count, rates, effects }
}

/** e^−x of each. */
function inverses(values: Float64Array): Float64Array {
  const inverse = new Float64Array(values.length)
  for (let index = 0; index < values.length; index++) inverse[index] = Math.exp(-values[index]!)
  return inverse
}

function multiply(products: Float64Array, values: Float64Array, start: number): void {
  for (let draw = 0; draw < products.length; draw++) products[draw]! *= values[start + draw]!
}

function normalsFor({ events, factors }: StageData, count: number, stage: number): ShufflePool {
  const most = Math.max(events.length, ...factors.map((factor) => factor.count))
  return new ShufflePool(stratifiedNormals(count), KINDS * (most + 1), SEED, stage, STREAM.normals)
}

/** Draws of the intercept and of every level's effect. */
function drawCoefficients(data: StageData, mixture: Mixture, pointOf: Int32Array, normals: ShufflePool) {
  const count = pointOf.length
  const fitter = new LaplaceFitter(data)
  const { precision } = fitter
  const all = normalsOfCoefficients(data, precision, count, normals)
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

function normalsOfCoefficients(
  { factors }: StageData,
  precision: Precision,
  count: number,
  normals: ShufflePool,
): Float64Array {
  const all = new Float64Array(precision.size * count)
  const put = (position: number, number: number) =>
    normals.fill(number, all.subarray(position * count, (position + 1) * count))
  put(0, KIND.intercept)
  for (const [factor, levels] of factors.entries()) {
    for (let level = 0; level < levels.count; level++) {
      put(precision.offsets[factor]! + level, KINDS * level + KIND.firstFactor + factor)
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
  shuffle(points, createBits(SEED, stage, STREAM.points))
  return points
}
