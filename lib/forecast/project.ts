import type { RateName } from '../inference/arms.ts'
import { RATES } from '../inference/arms.ts'
import { rangeOf } from '../inference/range.ts'
import type { Stage } from '../kernel/stage.ts'
import { STAGES } from '../kernel/stage.ts'
import { stratifiedNormals } from '../stats/normal.ts'
import { poissonFromNormal } from '../stats/poisson-quantile.ts'
import { quantilesOf } from '../stats/quantile.ts'
import { createBits } from '../stats/random.ts'
import { shuffle } from '../stats/shuffle.ts'
import { ShufflePool } from '../stats/shuffle-pool.ts'
import type { Assumptions, PlanCost } from './forecast.ts'

/** An ad's past, from which its next days are drawn. */
export type TestedAd = {
  /** Currency units per day on the days that it ran. */
  readonly dailySpend: number
  /** Draws of the events per unit of money at each stage; null where the data do not carry it. */
  readonly events: Readonly<Record<Stage, Float64Array | null>>
}

/** Draws of the whole plan's cost and count at each stage. */
export type Projection = Readonly<Record<Stage, { readonly costs: Float64Array; readonly counts: Float64Array } | null>>

/** Draws per stage; null where the data do not carry it. */
type DrawsByStage = Record<Stage, Float64Array | null>

/** The rates that a stage rests on: each drifts on its own. */
export type Chains = Readonly<Record<Stage, readonly RateName[] | null>>

/** Streams of the draws ahead: the market, the elasticity, each stage's chance, and each ad's drift by rate. */
const SEED = 3
const STREAM = { market: 0, elasticity: 1, chance: 2, drift: 3 }
const MOST_ELASTICITY = 0.5

/** The futures of one run: what differs from draw to draw is the same for all plans, so that plans can be compared. */
export class Futures {
  readonly #ads: readonly TestedAd[]
  readonly #chains: Chains
  readonly #days: number
  readonly #normals: Float64Array
  /** e^(shift + u) of each draw. */
  readonly #market: Float64Array
  readonly #elasticity: Float64Array
  /** Values of e^e, which every ad and stage takes in an order of its own. */
  readonly #drifts: ShufflePool

  /**
   * `shift` is what is known of the log of clicks per unit of money ahead: wear-out and weekdays.
   *
   * N ~ Poisson(Σ_i (b_i / c_i) k_i^−β exp(shift + u + Σ_stage e_i)), u ~ N(0, market²), e ~ N(−d²/2, d²)
   */
  constructor(ads: readonly TestedAd[], chains: Chains, assumptions: Assumptions, days: number, shift: number) {
    const { marketSd, adDriftSd, scaleUpElasticity, scaleUpElasticitySd } = assumptions
    this.#ads = ads
    this.#chains = chains
    this.#days = days
    this.#normals = stratifiedNormals(drawsOf(ads))
    this.#market = this.#shuffled(this.#normals, STREAM.market).map((z) => Math.exp(shift + z * marketSd))
    this.#elasticity = this.#shuffled(this.#normals, STREAM.elasticity).map((z) =>
      Math.min(MOST_ELASTICITY, Math.max(0, scaleUpElasticity + z * scaleUpElasticitySd)),
    )
    const drifts = this.#normals.map((z) => Math.exp(adDriftSd * z - adDriftSd ** 2 / 2))
    this.#drifts = new ShufflePool(drifts, RATES.length * ads.length, SEED, STREAM.drift)
  }

  /** What plans of daily budgets, one budget per ad, bring over the days ahead. */
  project<Name extends string>(plans: Readonly<Record<Name, readonly number[]>>): Record<Name, Projection> {
    const means = this.#meanCounts(plans)
    const names = Object.keys(plans) as Name[]
    return Object.fromEntries(names.map((name) => [name, this.#projection(plans[name], means[name])])) as Record<
      Name,
      Projection
    >
  }

  #projection(budgets: readonly number[], means: DrawsByStage): Projection {
    const total = budgets.reduce((sum, daily) => sum + daily, 0) * this.#days
    return Object.fromEntries(
      STAGES.map((stage, index) => {
        const expected = means[stage]
        if (expected === null || total === 0) return [stage, null]
        const chance = this.#shuffled(this.#normals, STREAM.chance, index)
        return [stage, drawnCounts(expected, chance, total)]
      }),
    ) as Projection
  }

  /** Expected events of each plan, stage and draw. */
  #meanCounts<Name extends string>(plans: Readonly<Record<Name, readonly number[]>>): Record<Name, DrawsByStage> {
    const budgetsOf = Object.entries<readonly number[]>(plans)
    const means = Object.fromEntries(budgetsOf.map(([name]) => [name, this.#zeros()])) as Record<string, DrawsByStage>
    for (const [index, ad] of this.#ads.entries()) {
      if (budgetsOf.every(([, budgets]) => budgets[index] === 0)) continue
      const drifted = this.#driftedEvents(index)
      for (const [name, budgets] of budgetsOf) {
        const daily = budgets[index]!
        if (daily > 0) this.#add(means[name]!, drifted, daily, this.#growth(daily, ad.dailySpend))
      }
    }
    return means
  }

  #add(means: DrawsByStage, drifted: DrawsByStage, daily: number, growth: Float64Array | null): void {
    for (const stage of STAGES) {
      const [events, sums] = [drifted[stage], means[stage]]
      if (events !== null && sums !== null) addTimes(sums, events, daily * this.#days, growth)
    }
  }

  #zeros(): DrawsByStage {
    const carried = (stage: Stage) => this.#ads.some(({ events }) => events[stage] !== null)
    return Object.fromEntries(
      STAGES.map((stage) => [stage, carried(stage) ? new Float64Array(this.#normals.length) : null]),
    ) as DrawsByStage
  }

  /** k^−β where an ad is to spend k > 1 times what it did; null where it is not. */
  #growth(daily: number, tested: number): Float64Array | null {
    if (!(tested > 0) || daily <= tested) return null
    const log = Math.log(daily / tested)
    const growth = new Float64Array(this.#elasticity.length)
    for (let draw = 0; draw < growth.length; draw++) growth[draw] = Math.exp(-this.#elasticity[draw]! * log)
    return growth
  }

  /** An ad's events per unit of money in the market ahead. */
  #driftedEvents(ad: number): DrawsByStage {
    const drifts = new Map<RateName, Float64Array>()
    const driftOf = (rate: RateName) => {
      const known = drifts.get(rate)
      if (known !== undefined) return known
      const drift = new Float64Array(this.#normals.length)
      this.#drifts.fill(RATES.length * ad + RATES.indexOf(rate), drift)
      drifts.set(rate, drift)
      return drift
    }
    return Object.fromEntries(
      STAGES.map((stage) => {
        const events = this.#ads[ad]!.events[stage]
        if (events === null) return [stage, null]
        const drifted = this.#market.slice()
        multiply(drifted, events)
        for (const rate of this.#chains[stage] ?? []) multiply(drifted, driftOf(rate))
        return [stage, drifted]
      }),
    ) as DrawsByStage
  }

  /** The same values in an order of their own. */
  #shuffled(values: Float64Array, ...streams: number[]): Float64Array {
    const copy = values.slice()
    shuffle(copy, createBits(SEED, ...streams))
    return copy
  }
}

/** Counts of events with their chance, and what one costs where all of the money is spent. */
function drawnCounts(expected: Float64Array, chance: Float64Array, total: number) {
  const counts = new Float64Array(expected.length)
  const costs = new Float64Array(expected.length)
  for (let draw = 0; draw < counts.length; draw++) {
    counts[draw] = poissonFromNormal(chance[draw]!, Math.min(MOST_EVENTS, expected[draw]!))
    costs[draw] = total / counts[draw]!
  }
  return { counts, costs }
}

function addTimes(sums: Float64Array, values: Float64Array, times: number, also: Float64Array | null): void {
  if (also === null) for (let draw = 0; draw < sums.length; draw++) sums[draw]! += times * values[draw]!
  else for (let draw = 0; draw < sums.length; draw++) sums[draw]! += times * values[draw]! * also[draw]!
}

function multiply(products: Float64Array, factors: Float64Array): void {
  for (let draw = 0; draw < products.length; draw++) products[draw]! *= factors[draw]!
}

function drawsOf(ads: readonly TestedAd[]): number {
  for (const { events } of ads) for (const stage of STAGES) if (events[stage] !== null) return events[stage].length
  return 0
}

const MOST_EVENTS = 1e12

/**
 * Range of a plan's cost; where no event came in a draw, all its money bought less than one. Null where the money could
 * not have been expected to buy one at the price `worth` and mostly does not: the money alone is no cost.
 */
export function planCostOf(costs: Float64Array, counts: Float64Array, total: number, worth: number): PlanCost | null {
  const none = counts.filter((count) => count === 0).length
  if (none > 0.5 * counts.length && total < worth) return null
  const known = knownCosts(costs, counts, total)
  const [innerLow, innerHigh] = quantilesOf(known, [0.25, 0.75]) as [number, number]
  return { ...rangeOf(known), innerLow, innerHigh, atLeast: none > 0.1 * counts.length }
}

/** The middle of each twentieth of the chances. */
const TWENTIETHS = Array.from({ length: 20 }, (_, index) => (index + 0.5) / 20)

/** Twenty costs, each as likely as the others. */
export function equallyLikelyOf(costs: Float64Array, counts: Float64Array, total: number): readonly number[] {
  return quantilesOf(knownCosts(costs, counts, total), TWENTIETHS)
}

function knownCosts(costs: Float64Array, counts: Float64Array, total: number): Float64Array {
  return costs.map((cost, draw) => (counts[draw] === 0 ? total : cost))
}
