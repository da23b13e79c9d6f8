import type { StageData } from '#lib/inference/crossed-effects'
import { LaplaceFitter } from '#lib/inference/laplace'

/** A fit of glmmTMB at fixed variances, the intercept integrated out too (REML). */
export type ReferenceFit = {
  readonly REML: boolean
  readonly loglik: number
  readonly intercept: number
  readonly intercept_se: number
  readonly sd_in: Readonly<Record<string, number>>
  /** Null for a Poisson model. */
  readonly kappa_in: number | null
  readonly modes: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly modes_sd: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export type ReferenceData = {
  readonly response: string
  readonly exposure: string
  readonly factors: readonly string[]
}

type Row = Readonly<Record<string, string>>

/** Rows of a reference file; its cells are numbers, or labels in quotes. */
export function parseRows(text: string): Row[] {
  const [header = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().replaceAll('"', '').split(','))
  return lines.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])))
}

/** Largest differences between our fit and the reference's, of a flat-prior intercept, levels and their sds. */
export function compareFit({ response, exposure, factors }: ReferenceData, rows: readonly Row[], fit: ReferenceFit) {
  const used = rows.filter((row) => Number(row[exposure]) > 0)
  const levels = factors.map((factor) => [...new Set(used.map((row) => row[factor]!))])
  const data: StageData = {
    events: Float64Array.from(used, (row) => Number(row[response])),
    exposure: Float64Array.from(used, (row) => Number(row[exposure])),
    factors: factors.map((factor, index) => ({
      levelOf: Int32Array.from(used, (row) => levels[index]!.indexOf(row[factor]!)),
      count: levels[index]!.length,
    })),
    intercept: { mean: 0, sd: Number.POSITIVE_INFINITY },
  }
  const fitter = new LaplaceFitter(data)
  const { mode, logLikelihood } = fitter.fit(
    { factorSds: factors.map((factor) => fit.sd_in[factor]!), shape: fit.kappa_in ?? ALMOST_POISSON },
    fitter.priorMean(),
  )
  const variances = new Float64Array(mode.length)
  fitter.precision.variances(variances, new Float64Array(used.length))
  const differences = { logLikelihood: logLikelihood + FLAT_INTERCEPT - fit.loglik, mode: 0, sd: 0 }
  const compare = (coefficient: number, referenceMode: number, referenceSd: number) => {
    differences.mode = Math.max(differences.mode, Math.abs(mode[coefficient]! - referenceMode))
    differences.sd = Math.max(differences.sd, Math.abs(Math.sqrt(variances[coefficient]!) - referenceSd))
  }
  compare(0, fit.intercept, fit.intercept_se)
  for (const [index, factor] of factors.entries()) {
    for (const [level, name] of levels[index]!.entries()) {
      const coefficient = fitter.precision.offsets[index]! + level
      compare(coefficient, fit.modes[factor]![name]!, fit.modes_sd[factor]![name]!)
    }
  }
  return differences
}

/** The density of a flat prior, which the reference counts as 1 before its Laplace approximation. */
const FLAT_INTERCEPT = 0.5 * Math.log(2 * Math.PI)
const ALMOST_POISSON = 1e7
