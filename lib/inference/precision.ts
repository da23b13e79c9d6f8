import {
  choleskyInPlace,
  invertCholesky,
  logDeterminant,
  solveCholesky,
  solveLowerTransposed,
} from '../stats/cholesky.ts'
import type { StageData } from './crossed-effects.ts'

/**
 * The precision matrix H = Z'WZ + D of the coefficients, in the shape of an arrow. Every arm has at most one level of
 * the largest factor, so that factor's block is diagonal and is eliminated first; only the intercept and the other
 * factors need a dense Cholesky factor (Schur complement). With 2,000 arms this is what makes a fit quick.
 *
 * Coefficients: intercept, levels of the smaller factors (the dense ones), then levels of the largest (the lone ones).
 */
export class Precision {
  /** Number of coefficients. */
  readonly size: number
  /** First coefficient of each factor's levels, in the order of the data's factors. */
  readonly offsets: readonly number[]
  readonly #arms: number
  readonly #dense: number
  readonly #lone: number
  /** Dense coefficients of each arm, −1 where it has none; `#width` of them per arm, the intercept first. */
  readonly #denseOf: Int32Array
  readonly #width: number
  /** Lone coefficient of each arm, counted from 0; −1 where it has none. */
  readonly #loneOf: Int32Array
  /** The lone block, its edge against the dense ones, and the dense core, each with a last place for what is not there. */
  readonly #diagonal: Float64Array
  readonly #edge: Float64Array
  readonly #core: Float64Array
  readonly #places: ArmPlaces
  readonly #coreInverse: Float64Array
  readonly #edgeTimesInverse: Float64Array

  constructor({ factors, events }: Pick<StageData, 'factors' | 'events'>) {
    const largest = factors.reduce((best, { count }, index) => (count > (factors[best]?.count ?? 0) ? index : best), -1)
    const offsets: number[] = []
    let dense = 1
    for (const [index, { count }] of factors.entries()) {
      offsets.push(dense)
      if (index !== largest) dense += count
    }
    if (largest !== -1) offsets[largest] = dense
    this.offsets = offsets
    this.#arms = events.length
    this.#dense = dense
    this.#lone = factors[largest]?.count ?? 0
    this.size = dense + this.#lone
    const others = factors.flatMap((factor, index) =>
      index === largest ? [] : [{ ...factor, offset: offsets[index]! }],
    )
    this.#width = 1 + others.length
    this.#denseOf = new Int32Array(this.#arms * this.#width)
    for (const [position, { levelOf, offset }] of others.entries()) {
      for (let arm = 0; arm < this.#arms; arm++) {
        const level = levelOf[arm]!
        this.#denseOf[arm * this.#width + 1 + position] = level === -1 ? -1 : offset + level
      }
    }
    this.#loneOf = factors[largest]?.levelOf ?? new Int32Array(this.#arms).fill(-1)
    this.#diagonal = new Float64Array(this.#lone + 1)
    this.#edge = new Float64Array(this.#lone * dense + 1)
    this.#core = new Float64Array(dense * dense + 1)
    this.#places = placesOf(this.#denseOf, this.#loneOf, this.#width, dense, this.#lone)
    this.#coreInverse = new Float64Array(dense * dense)
    this.#edgeTimesInverse = new Float64Array(this.#lone * dense)
  }

  /** η of every arm. */
  predict(coefficients: Float64Array, into: Float64Array): void {
    const [width, dense, denseOf, loneOf] = [this.#width, this.#dense, this.#denseOf, this.#loneOf]
    for (let arm = 0; arm < this.#arms; arm++) {
      const lone = loneOf[arm]!
      let sum = lone === -1 ? 0 : coefficients[dense + lone]!
      for (let position = arm * width; position < (arm + 1) * width; position++) {
        const index = denseOf[position]!
        if (index !== -1) sum += coefficients[index]!
      }
      into[arm] = sum
    }
  }

  /** Z'v: sums of the arms' values by coefficient. */
  gather(values: Float64Array, into: Float64Array): void {
    into.fill(0)
    const width = this.#width
    for (let arm = 0; arm < this.#arms; arm++) {
      const value = values[arm]!
      const lone = this.#loneOf[arm]!
      if (lone !== -1) into[this.#dense + lone]! += value
      for (let position = arm * width; position < (arm + 1) * width; position++) {
        const index = this.#denseOf[position]!
        if (index !== -1) into[index]! += value
      }
    }
  }

  /** Makes H from the arms' weights W and the coefficients' prior precisions D, and its factor. */
  factorise(weights: Float64Array, priorPrecisions: Float64Array): void {
    this.#assemble(weights, priorPrecisions)
    this.#eliminate()
    if (!choleskyInPlace(this.#core, this.#dense)) throw new Error('the precision matrix is not positive definite')
  }

  #assemble(weights: Float64Array, priorPrecisions: Float64Array): void {
    const dense = this.#dense
    const [core, edge, diagonal] = [this.#core, this.#edge, this.#diagonal]
    const { inCore, inEdge, inDiagonal } = this.#places
    const [cores, edges] = [inCore.length / this.#arms, inEdge.length / this.#arms]
    edge.fill(0)
    core.fill(0)
    for (let index = 0; index < dense; index++) core[index * dense + index] = priorPrecisions[index]!
    for (let lone = 0; lone < this.#lone; lone++) diagonal[lone] = priorPrecisions[dense + lone]!
    for (let arm = 0; arm < this.#arms; arm++) {
      const weight = weights[arm]!
      diagonal[inDiagonal[arm]!]! += weight
      for (let place = arm * edges; place < (arm + 1) * edges; place++) edge[inEdge[place]!]! += weight
      for (let place = arm * cores; place < (arm + 1) * cores; place++) core[inCore[place]!]! += weight
    }
  }

  /** The Schur complement of the lone block, in the lower half of the core. */
  #eliminate(): void {
    const dense = this.#dense
    const [core, edge, diagonal] = [this.#core, this.#edge, this.#diagonal]
    for (let lone = 0; lone < this.#lone; lone++) {
      const start = lone * dense
      for (let row = 0; row < dense; row++) {
        const own = edge[start + row]!
        if (own === 0) continue
        const share = own / diagonal[lone]!
        const rowStart = row * dense
        for (let column = 0; column <= row; column++) core[rowStart + column]! -= share * edge[start + column]!
      }
    }
  }

  /** log det H of the factorised matrix. */
  logDeterminant(): number {
    let sum = logDeterminant(this.#core, this.#dense)
    for (let lone = 0; lone < this.#lone; lone++) sum += Math.log(this.#diagonal[lone]!)
    return sum
  }

  /** H⁻¹ v, in place. */
  solve(vector: Float64Array): void {
    const dense = this.#dense
    const core = vector.subarray(0, dense)
    for (let lone = 0; lone < this.#lone; lone++) {
      const share = vector[dense + lone]! / this.#diagonal[lone]!
      if (share === 0) continue
      for (let index = 0; index < dense; index++) core[index]! -= this.#edge[lone * dense + index]! * share
    }
    solveCholesky(this.#core, dense, core)
    for (let lone = 0; lone < this.#lone; lone++) {
      vector[dense + lone] = (vector[dense + lone]! - this.#edgeTimes(core, lone)) / this.#diagonal[lone]!
    }
  }

  /** L'⁻¹ z, in place: of independent standard normals a draw with covariance H⁻¹. */
  correlate(normals: Float64Array): void {
    const dense = this.#dense
    const core = normals.subarray(0, dense)
    solveLowerTransposed(this.#core, dense, core)
    for (let lone = 0; lone < this.#lone; lone++) {
      const diagonal = this.#diagonal[lone]!
      normals[dense + lone] = normals[dense + lone]! / Math.sqrt(diagonal) - this.#edgeTimes(core, lone) / diagonal
    }
  }

  #edgeTimes(core: Float64Array, lone: number): number {
    const start = lone * this.#dense
    let sum = 0
    for (let index = 0; index < this.#dense; index++) sum += this.#edge[start + index]! * core[index]!
    return sum
  }

  /** The diagonal of H⁻¹, and v_i = z_i' H⁻¹ z_i, the variance of each arm's η. */
  variances(coefficients: Float64Array, arms: Float64Array): void {
    const dense = this.#dense
    invertCholesky(this.#core, dense, this.#coreInverse)
    for (let index = 0; index < dense; index++) coefficients[index] = this.#coreInverse[index * dense + index]!
    for (let lone = 0; lone < this.#lone; lone++) {
      coefficients[dense + lone] = this.#loneVariance(lone)
    }
    for (let arm = 0; arm < this.#arms; arm++) arms[arm] = this.#armVariance(arm, coefficients)
  }

  /** 1/D + B V B' / D² of one lone level; leaves B V for its arms. */
  #loneVariance(lone: number): number {
    const dense = this.#dense
    const start = lone * dense
    this.#edgeTimesInverse.fill(0, start, start + dense)
    for (let index = 0; index < dense; index++) {
      const edge = this.#edge[start + index]!
      if (edge === 0) continue
      for (let column = 0; column < dense; column++) {
        this.#edgeTimesInverse[start + column]! += edge * this.#coreInverse[index * dense + column]!
      }
    }
    const diagonal = this.#diagonal[lone]!
    return 1 / diagonal + this.#edgeTimes(this.#edgeTimesInverse.subarray(start, start + dense), lone) / diagonal ** 2
  }

  #armVariance(arm: number, coefficients: Float64Array): number {
    const dense = this.#dense
    const width = this.#width
    const lone = this.#loneOf[arm]!
    let variance = lone === -1 ? 0 : coefficients[dense + lone]!
    for (let position = arm * width; position < (arm + 1) * width; position++) {
      const index = this.#denseOf[position]!
      if (index === -1) continue
      if (lone !== -1) variance -= (2 * this.#edgeTimesInverse[lone * dense + index]!) / this.#diagonal[lone]!
      for (let other = arm * width; other < (arm + 1) * width; other++) {
        const column = this.#denseOf[other]!
        if (column !== -1) variance += this.#coreInverse[index * dense + column]!
      }
    }
    return variance
  }
}

/** Where each arm's weight goes: its pairs of dense coefficients, its edge, its lone level. */
type ArmPlaces = { readonly inCore: Int32Array; readonly inEdge: Int32Array; readonly inDiagonal: Int32Array }

function placesOf(denseOf: Int32Array, loneOf: Int32Array, width: number, dense: number, lones: number): ArmPlaces {
  const nowhere = { core: dense * dense, edge: lones * dense, diagonal: lones }
  const [inCore, inEdge, inDiagonal] = [[] as number[], [] as number[], [] as number[]]
  for (const [arm, lone] of loneOf.entries()) {
    const own = denseOf.subarray(arm * width, (arm + 1) * width)
    inDiagonal.push(lone === -1 ? nowhere.diagonal : lone)
    for (const [position, row] of own.entries()) {
      inEdge.push(row === -1 || lone === -1 ? nowhere.edge : lone * dense + row)
      for (const column of own.subarray(0, position + 1)) {
        const place = Math.max(row, column) * dense + Math.min(row, column)
        inCore.push(row === -1 || column === -1 ? nowhere.core : place)
      }
    }
  }
  return { inCore: Int32Array.from(inCore), inEdge: Int32Array.from(inEdge), inDiagonal: Int32Array.from(inDiagonal) }
}
