import { weightsOfLogs } from '../stats/weights.ts'

/** How many of the leads have had the time to become sales. */
export type SaleDelay = {
  /** m: mean days from lead to sale, averaged over what the data leave possible. */
  readonly meanDays: number
  /** Leads of each arm, each counted by the chance that its sale would be in the data by now. */
  readonly matureLeads: Float64Array
  /** Standard deviation of the log of all mature leads: what is not known of the delay. */
  readonly sd: number
}

/** Mean delays that are tried, in days; 0 is a sale on the day of its lead, as a CRM dates it. */
const MEAN_DELAYS = [0, 0.5, 1, 2, 3, 4, 6, 8, 12]
/** The prior of log(1 + m): normal with this mean and standard deviation. */
const PRIOR = { mean: Math.log(3), sd: 0.8 }

/**
 * Sales come days after their leads, and the export ends before the last of them (stats.md 5.2.5). The delay is taken
 * as exponential with mean m, and m as unknown: each of the delays tried is weighted by its prior and by how well the
 * run's daily sales follow from its daily leads.
 *
 * mature leads = Σ_d leads_d (1 − e^{−(T−d)/m})
 */
export function saleDelayOf(
  leads: readonly Float64Array[],
  sales: readonly Float64Array[],
  undatedLeads: readonly number[],
  days: number,
  undatedDays: number,
): SaleDelay {
  const leadsOfDay = totalByDay(leads, days)
  const salesOfDay = totalByDay(sales, days)
  const weights = weightsOfLogs(MEAN_DELAYS.map((mean) => logPrior(mean) + logLikelihood(leadsOfDay, salesOfDay, mean)))
  const maturities = MEAN_DELAYS.map((mean) => maturityByDay(mean, days))
  // Leads of a period without days are taken as spread over it.
  const evenly = MEAN_DELAYS.map(
    (mean) => maturityByDay(mean, undatedDays).reduce((sum, share) => sum + share, 0) / undatedDays,
  )
  const undated = undatedLeads.reduce((sum, leads) => sum + leads, 0)
  const matureLeads = Float64Array.from(leads, (byDay, arm) => {
    const mature = maturities.map((maturity) => dot(byDay, maturity))
    return mature.reduce(
      (sum, value, index) => sum + (value + undatedLeads[arm]! * evenly[index]!) * weights[index]!,
      0,
    )
  })
  return {
    meanDays: dot(Float64Array.from(MEAN_DELAYS), weights),
    matureLeads,
    sd: weightedSd(
      maturities.map((maturity, index) => Math.log(dot(leadsOfDay, maturity) + undated * evenly[index]!)),
      weights,
    ),
  }
}

/** Share of a day's leads whose sale has come by the end of the last day. */
function maturityByDay(mean: number, days: number): Float64Array {
  return Float64Array.from({ length: days }, (_, day) => (mean === 0 ? 1 : -Math.expm1(-(days - day) / mean)))
}

function logPrior(mean: number): number {
  return -0.5 * ((Math.log1p(mean) - PRIOR.mean) / PRIOR.sd) ** 2
}

/** Poisson likelihood of the daily sales with the close rate at its best value; lag l has chance e^{−l/m}(1 − e^{−1/m}). */
function logLikelihood(leads: Float64Array, sales: Float64Array, mean: number): number {
  const total = sales.reduce((sum, count) => sum + count, 0)
  if (total === 0) return 0
  const expected = leads.map((_, day) => {
    let sum = 0
    for (let lag = 0; lag <= day; lag++) sum += leads[day - lag]! * chanceOfLag(lag, mean)
    return sum
  })
  const mass = expected.reduce((sum, value) => sum + value, 0)
  if (mass === 0) return 0
  let logLikelihood = 0
  for (const [day, count] of sales.entries()) {
    const rate = Math.max((expected[day]! * total) / mass, LEAST_RATE)
    logLikelihood += count * Math.log(rate) - rate
  }
  return logLikelihood
}

/** A sale on a day that no lead can explain must not rule a delay out altogether. */
const LEAST_RATE = 1e-9

function chanceOfLag(lag: number, mean: number): number {
  if (mean === 0) return lag === 0 ? 1 : 0
  return Math.exp(-lag / mean) * -Math.expm1(-1 / mean)
}

function totalByDay(arms: readonly Float64Array[], days: number): Float64Array {
  const totals = new Float64Array(days)
  for (const byDay of arms) for (const [day, value] of byDay.entries()) totals[day]! += value
  return totals
}

function weightedSd(values: readonly number[], weights: Float64Array): number {
  if (!values.every(Number.isFinite)) return 0
  const mean = values.reduce((sum, value, index) => sum + value * weights[index]!, 0)
  return Math.sqrt(values.reduce((sum, value, index) => sum + (value - mean) ** 2 * weights[index]!, 0))
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, index) => sum + value * other[index]!, 0)
}
