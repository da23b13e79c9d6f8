import type { Stage } from '../kernel/stage.ts'
import { perStage } from '../kernel/stage.ts'
import { COUNT_OF_STAGE } from '../kernel/sums.ts'
import type { CoveredSums } from '../metrics/covered-sums.ts'
import { gammaQuantile } from '../stats/gamma.ts'
import type { CostBand } from './analysis.ts'

/**
 * Where the cost of a day's events lies with 80 % by the events of that day alone, in currency units. With n events for
 * a spend b, events per unit of money are taken as Gamma(n + ½, b): a Poisson count under Jeffreys' prior (Jeffreys,
 * "Theory of Probability", 1961, §3.9). A day without an event has no upper end.
 *
 * @example 10 leads for 1,000: 1,000 / G⁻¹(0.9; 10.5) to 1,000 / G⁻¹(0.1; 10.5), which is 68 to 151
 */
export function dayCostBands(sums: CoveredSums): Record<Stage, CostBand | null> {
  return perStage((stage) => {
    const counted = sums.together('spend', COUNT_OF_STAGE[stage])
    return counted === null ? null : bandOf(...counted)
  })
}

function bandOf(spend: number, events: number): CostBand | null {
  if (!(spend > 0)) return null
  const shape = events + 1 / 2
  return {
    low: spend / gammaQuantile(0.9, shape),
    high: events === 0 ? null : spend / gammaQuantile(0.1, shape),
  }
}
