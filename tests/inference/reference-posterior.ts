import type { StageData } from '#lib/inference/crossed-effects'
import { drawStage } from '#lib/inference/draws'
import { integrateVariances } from '#lib/inference/integrate'

/** A posterior of the same model by MCMC (JAGS): counts y, exposures E, levels s, c, p, and log λ of each row. */
export type ReferencePosterior = {
  readonly mu0: number
  readonly columns: readonly string[]
  readonly rows: readonly (readonly number[])[]
  readonly log_lambda: readonly { readonly mean: number; readonly sd: number }[]
}

const DRAWS = 2_000

/** How our posterior of each log λ differs: means in units of the reference's sd, and the ratio of the sds. */
export function comparePosterior({ mu0, columns, rows, log_lambda: known }: ReferencePosterior) {
  const column = (name: string) => rows.map((row) => row[columns.indexOf(name)]!)
  const data: StageData = {
    events: Float64Array.from(column('y')),
    exposure: Float64Array.from(column('E')),
    factors: columns.slice(2).map((name) => factorOf(column(name))),
    intercept: { mean: mu0, sd: 2 },
  }
  const draws = drawStage(data, integrateVariances(data, { passes: 5, pointsPerPass: 32 }), DRAWS, 0)
  const shifts: number[] = []
  const sdRatios: number[] = []
  for (const [row, { mean, sd }] of known.entries()) {
    const own = moments(draws.rates.subarray(row * DRAWS, (row + 1) * DRAWS).map(Math.log))
    shifts.push(Math.abs(own.mean - mean) / sd)
    sdRatios.push(own.sd / sd)
  }
  return { shifts, sdRatios }
}

export function moments(values: Float64Array): { mean: number; sd: number } {
  const mean = average([...values])
  return { mean, sd: Math.sqrt(average([...values].map((value) => (value - mean) ** 2))) }
}

export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function factorOf(values: readonly number[]) {
  const levels = [...new Set(values)]
  return { levelOf: Int32Array.from(values, (value) => levels.indexOf(value)), count: levels.length }
}
