import { haltonPoint } from '../stats/halton.ts'
import { normalQuantile } from '../stats/normal.ts'
import { weightsOfLogs } from '../stats/weights.ts'
import type { StageData, Variances } from './crossed-effects.ts'
import type { Fit } from './laplace.ts'
import { LaplaceFitter } from './laplace.ts'

/** Fits at many variances, with the posterior weight of each: the model with its variances integrated out. */
export type Mixture = {
  readonly points: readonly Point[]
  /** Sum 1. */
  readonly weights: Float64Array
  /** 1 / Σ w²: how many points carry the weight. */
  readonly effectivePoints: number
}

export type Point = Fit & { readonly variances: Variances }

export type Effort = { readonly passes: number; readonly pointsPerPass: number }

/** σ = 0.4 x with x half-normal(0, 1): effects beyond a factor of two between levels are rare. */
const SCALE = 0.4
/** The median of that prior. */
export const USUAL_EFFECT_SD = SCALE * normalQuantile(0.75)
const LEAST_X = 0.001
const LEAST_ARM_SD = 0.005
/** The first pass spreads over these x, evenly on the log scale. */
const FIRST_PASS = { least: 0.01, most: 3 }
/** Widening of what the passes so far have found, so that nothing is cut off. */
const WIDER = { times: 1.15, plus: 0.004 }
const TEMPER = 0.8
/** Share of a pass's points that must carry weight before the next pass goes where they are. */
const LEAST_SPREAD = 0.15
/** With fewer points that carry weight the mixture is searched again, and called rough if that does not help. */
export const FEW_POINTS = 5

/**
 * Integrates the variances of a stage out over their prior by adaptive importance sampling (stats.md 5.4): in sparse
 * data the likeliest variance is often zero, and everything that is built on it far too sure. Passes of Halton points;
 * each pass goes where the weight of all earlier ones lies. Twice the passes where hardly any point carries weight.
 */
export function integrateVariances(data: StageData, effort: Effort): Mixture {
  const search = new Search(data)
  search.run(effort.passes, effort.pointsPerPass)
  if (search.effectivePoints() < FEW_POINTS) search.run(effort.passes, effort.pointsPerPass)
  return search.mixture()
}

/** A proposal of one pass: of each x a normal folded at 0, or the first pass's even spread. */
type Proposal = { readonly mean: readonly number[]; readonly sd: readonly number[] } | 'even'

class Search {
  readonly #fitter: LaplaceFitter
  readonly #dimensions: number
  readonly #points: { readonly x: readonly number[]; readonly point: Point }[] = []
  readonly #passes: Proposal[] = []
  #start: Float64Array

  constructor(data: StageData) {
    this.#fitter = new LaplaceFitter(data)
    this.#dimensions = data.factors.length + 1
    this.#start = this.#fitter.priorMean()
  }

  run(passes: number, pointsPerPass: number): void {
    for (let pass = 0; pass < passes; pass++) this.#pass(pointsPerPass)
  }

  effectivePoints(): number {
    return effectiveNumber(this.#weights())
  }

  mixture(): Mixture {
    const weights = this.#weights()
    return {
      points: this.#points.map(({ point }) => point),
      weights,
      effectivePoints: effectiveNumber(weights),
    }
  }

  #pass(count: number): void {
    const proposal = this.#nextProposal(count)
    const first = this.#points.length + 1
    for (let index = first; index < first + count; index++) {
      const x = haltonPoint(index, this.#dimensions).map((uniform, dimension) => draw(proposal, uniform, dimension))
      const variances = variancesAt(x)
      this.#points.push({ x, point: { ...this.#fitter.fit(variances, this.#start), variances } })
    }
    this.#passes.push(proposal)
    const modes = this.#points.map(({ point }) => point.mode)
    this.#start = Float64Array.from(weightedMeans(modes, this.#weights()))
  }

  #nextProposal(pointsPerPass: number): Proposal {
    if (this.#points.length === 0) return 'even'
    const weights = this.#temperedWeights(LEAST_SPREAD * pointsPerPass)
    const xs = this.#points.map(({ x }) => x)
    const mean = weightedMeans(xs, weights)
    const squares = weightedMeans(
      xs.map((x) => x.map((value, dimension) => (value - mean[dimension]!) ** 2)),
      weights,
    )
    return { mean, sd: squares.map((square) => Math.sqrt(square) * WIDER.times + WIDER.plus) }
  }

  /** Weights flattened until enough points carry them. */
  #temperedWeights(least: number): Float64Array {
    const logs = this.#logWeights()
    for (let power = 1; ; power *= TEMPER) {
      const weights = weightsOfLogs(logs, power)
      if (effectiveNumber(weights) >= Math.min(least, this.#points.length)) return weights
    }
  }

  #weights(): Float64Array {
    return weightsOfLogs(this.#logWeights())
  }

  /** Log of likelihood × prior ÷ average density of all passes. */
  #logWeights(): number[] {
    return this.#points.map(({ x, point }) => {
      const prior = -0.5 * x.reduce((sum, value) => sum + value ** 2, 0)
      const density = this.#passes.reduce((sum, proposal) => sum + densityOf(proposal, x), 0)
      return point.logLikelihood + prior - Math.log(density)
    })
  }
}

function effectiveNumber(weights: Float64Array): number {
  return 1 / weights.reduce((sum, weight) => sum + weight ** 2, 0)
}

function variancesAt(x: readonly number[]): Variances {
  const sds = x.map((value) => SCALE * Math.max(value, LEAST_X))
  const armSd = Math.max(sds.pop()!, LEAST_ARM_SD)
  return { factorSds: sds, shape: 1 / armSd ** 2 }
}

function draw(proposal: Proposal, uniform: number, dimension: number): number {
  if (proposal === 'even') {
    return FIRST_PASS.least * (FIRST_PASS.most / FIRST_PASS.least) ** uniform
  }
  return Math.abs(proposal.mean[dimension]! + proposal.sd[dimension]! * normalQuantile(uniform))
}

function densityOf(proposal: Proposal, x: readonly number[]): number {
  return x.reduce((product, value, dimension) => {
    if (proposal === 'even') return product * evenDensity(value)
    return product * foldedNormalDensity(value, proposal.mean[dimension]!, proposal.sd[dimension]!)
  }, 1)
}

function evenDensity(x: number): number {
  const inside = x >= FIRST_PASS.least && x <= FIRST_PASS.most
  return inside ? 1 / (x * Math.log(FIRST_PASS.most / FIRST_PASS.least)) : 0
}

function foldedNormalDensity(x: number, mean: number, sd: number): number {
  return (normalDensity((x - mean) / sd) + normalDensity((x + mean) / sd)) / sd
}

function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)
}

function weightedMeans(rows: readonly ArrayLike<number>[], weights: Float64Array): number[] {
  const means = new Array<number>(rows[0]?.length ?? 0).fill(0)
  for (const [index, row] of rows.entries()) {
    for (let column = 0; column < means.length; column++) means[column]! += weights[index]! * row[column]!
  }
  return means
}
