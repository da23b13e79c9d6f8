import type { Stage } from '../kernel/stage.ts'
import { stratifiedNormals } from '../stats/normal.ts'
import { createBits } from '../stats/random.ts'
import { shuffle } from '../stats/shuffle.ts'
import { sum } from '../stats/sum.ts'
import type { Arms, Counts, Factor, RateName } from './arms.ts'
import { FACTORS, RATES, totalsOf } from './arms.ts'
import type { FactorLevels, InterceptPrior, StageData } from './crossed-effects.ts'
import type { DayEffects } from './day-effects.ts'
import { dayEffectsOf } from './day-effects.ts'
import type { StageDraws } from './draws.ts'
import { drawStage } from './draws.ts'
import type { Effort } from './integrate.ts'
import { FEW_POINTS, integrateVariances } from './integrate.ts'
import { overdispersionOf } from './overdispersion.ts'
import { saleDelayOf } from './sale-delay.ts'
import { USUAL_CLOSE_RATE, USUAL_TEST_DAYS } from './usual.ts'

/** What the data say of every rate of every arm, as joint draws. */
export type Estimates = {
  /** Draws per number. */
  readonly draws: number
  readonly rates: Readonly<Partial<Record<RateName, RateEstimate>>>
  /** Names of each factor's levels, in the order of the draws. */
  readonly levels: Readonly<Record<Factor, readonly string[]>>
}

export type RateEstimate = {
  readonly draws: StageDraws
  /** Which factors the draws' effects are of: those with two levels or more, and not too many. */
  readonly factors: readonly Factor[]
  /** φ_i: variance of an arm's count ÷ its mean. */
  readonly overdispersion: Float64Array
  readonly dayEffects: DayEffects
  /** τ² of the days, measured or assumed. */
  readonly dailyNoise: { readonly variance: number; readonly isMeasured: boolean }
  /** Hardly any point of the mixture carries weight: the ranges are rough. */
  readonly isRough: boolean
  /** Arms with events but nothing that they could have come from: their events are left out. */
  readonly baselessArms: number
}

export type EstimateOptions = {
  /** Sales per lead that the business usually sees: centre of the prior. */
  readonly closeRate?: number
  /** Days that rows without a day stand for. */
  readonly undatedDays?: number
  /** Draws of another series are independent of those of this one, 0 where not given. */
  readonly series?: number
}

const MOST_DRAWS = 2_000
const LEAST_DRAWS = 500
/** Draws of all arms together, at each of up to seven rates and stages: 16 MB. */
const DRAWS_OF_ALL_ARMS = 2_000_000
const EFFORT: Effort = { passes: 5, pointsPerPass: 32 }
const LESS_EFFORT: Effort = { passes: 3, pointsPerPass: 16 }
/** More levels than this, those of the largest factor apart, cost a large dense matrix at each step of each point. */
const MANY_LEVELS = 150
/** Beyond these a fit takes minutes: what has so many levels is left to the arms' own residual. */
const MOST_DENSE_LEVELS = 400

/** τ² where no daily rows tell it: about that of the simulated campaigns, 17 % a day for clicks per unit of money. */
export const ASSUMED_DAILY_NOISE: Record<RateName, number> = {
  clicksPerSpend: 0.03,
  subscribersPerClick: 0.015,
  leadsPerClick: 0.015,
  salesPerLead: 0,
  salesPerClick: 0.015,
}

/** Spread of the intercept about the pooled rate, on the log scale: no prior worth the name. */
const INTERCEPT_SD = 2
/** The close rate is the one that a test measures worst and a business knows best. */
const CLOSE_RATE_SD = 1.2
/** A count out of a count varies less than a Poisson count; at the most by this share. */
const MOST_BINOMIAL = 0.9

/** Estimates all rates that the data carry (stats.md 5.2 to 5.4). */
export function estimate({ arms, days }: Arms, options: EstimateOptions = {}): Estimates {
  const levels = Object.fromEntries(
    FACTORS.map((factor) => [factor, [...new Set(arms.flatMap((arm) => arm.levels[factor] ?? []))]]),
  ) as Record<Factor, string[]>
  const factors = modelledFactors(levels)
  const factorLevels = factors.map((factor) =>
    levelsOf(
      arms.map((arm) => arm.levels[factor]),
      levels[factor],
    ),
  )
  const draws = Math.max(LEAST_DRAWS, Math.min(MOST_DRAWS, Math.floor(DRAWS_OF_ALL_ARMS / arms.length)))
  const sizes = factorLevels.map(({ count }) => count)
  const denseLevels = sum(sizes) - Math.max(0, ...sizes)
  const rates: Partial<Record<RateName, RateEstimate>> = {}
  for (const [stage, name] of RATES.entries()) {
    const counts = arms.map((arm) => arm.counts[name])
    if (arms.length === 0 || counts.some((own) => own === null)) continue
    // Without leads sales come from clicks; with them this rate would be estimated for nothing.
    if (name === 'salesPerClick' && rates.salesPerLead !== undefined) continue
    const prepared = prepare(name, counts as Counts[], days, options)
    if (!prepared.exposure.some((under) => under > 0)) continue
    const data: StageData = { ...prepared, factors: factorLevels }
    const stream = stage + RATES.length * (options.series ?? 0)
    const mixture = integrateVariances(data, denseLevels > MANY_LEVELS ? LESS_EFFORT : EFFORT)
    rates[name] = {
      draws: withCommonNoise(drawStage(data, mixture, draws, stream), prepared.commonSd, stream),
      factors,
      overdispersion: prepared.overdispersion,
      dayEffects: prepared.dayEffects,
      dailyNoise: prepared.dailyNoise,
      isRough: mixture.effectivePoints < FEW_POINTS,
      baselessArms: prepared.baselessArms,
    }
  }
  return { draws, rates, levels }
}

/** The rates whose product is the number of events of a stage per unit of money (stats.md 5.1). */
export function chainOf(stage: Stage, rates: Estimates['rates']): readonly RateName[] | null {
  const chain = CHAINS[stage].find((names) => names.every((name) => rates[name] !== undefined))
  return chain ?? null
}

/** Mean φ of the stage's own count over some arms: how much noisier it is than chance alone. */
export function meanOverdispersionOf({ rates }: Estimates, stage: Stage, arms: readonly number[]): number {
  const own = chainOf(stage, rates)?.at(-1)
  const factors = own === undefined ? undefined : rates[own]?.overdispersion
  return factors === undefined ? 1 : sum(arms.map((arm) => factors[arm]!)) / arms.length
}

const CHAINS: Record<Stage, readonly (readonly RateName[])[]> = {
  click: [['clicksPerSpend']],
  subscriber: [['clicksPerSpend', 'subscribersPerClick']],
  lead: [['clicksPerSpend', 'leadsPerClick']],
  sale: [
    ['clicksPerSpend', 'leadsPerClick', 'salesPerLead'],
    ['clicksPerSpend', 'salesPerClick'],
  ],
}

/** Factors with something to compare; of those beside the largest the ones with most levels drop out while they are too many. */
function modelledFactors(levels: Readonly<Record<Factor, readonly string[]>>): Factor[] {
  const bySize = FACTORS.filter((factor) => levels[factor].length > 1).toSorted(
    (one, other) => levels[other].length - levels[one].length,
  )
  const [largest, ...dense] = bySize
  while (sum(dense.map((factor) => levels[factor].length)) > MOST_DENSE_LEVELS) dense.shift()
  return FACTORS.filter((factor) => factor === largest || dense.includes(factor))
}

export function levelsOf(values: readonly (string | null)[], names: readonly string[]): FactorLevels {
  const index = new Map(names.map((name, position) => [name, position]))
  return {
    levelOf: Int32Array.from(values, (value) => (value === null ? -1 : index.get(value)!)),
    count: names.length,
  }
}

type Prepared = Pick<StageData, 'events' | 'exposure' | 'intercept'> &
  Pick<RateEstimate, 'overdispersion' | 'dayEffects' | 'dailyNoise' | 'baselessArms'> & {
    /** Standard deviation of an error that all arms share, on the log scale. */
    readonly commonSd: number
  }

/** Totals of each arm on average days, divided by their overdispersion (quasi-likelihood). */
function prepare(name: RateName, counts: readonly Counts[], days: number, options: EstimateOptions): Prepared {
  return name === 'salesPerLead' ? prepareSales(counts, days, options) : prepareDaily(name, counts, days, options)
}

function prepareDaily(name: RateName, counts: readonly Counts[], days: number, options: EstimateOptions): Prepared {
  const dayEffects = dayEffectsOf(counts, days)
  const noise = overdispersionOf(counts, dayEffects, ASSUMED_DAILY_NOISE[name], options.undatedDays ?? USUAL_TEST_DAYS)
  const isShare = name !== 'clicksPerSpend'
  return {
    ...quasi(counts, dayEffects.exposure, noise.factor, isShare),
    intercept: { mean: pooledLogRate(counts), sd: INTERCEPT_SD },
    dayEffects,
    dailyNoise: { variance: noise.daily, isMeasured: noise.isMeasured },
    commonSd: 0,
  }
}

/** Sales per lead: the leads that had the time to close, and a prior that a business' usual close rate centres. */
function prepareSales(counts: readonly Counts[], days: number, { closeRate, undatedDays }: EstimateOptions): Prepared {
  const delay = saleDelayOf(
    counts.map(({ exposure }) => exposure),
    counts.map(({ events }) => events),
    counts.map(({ undatedExposure }) => undatedExposure),
    days,
    undatedDays ?? USUAL_TEST_DAYS,
  )
  const intercept: InterceptPrior = { mean: Math.log(closeRate ?? USUAL_CLOSE_RATE), sd: CLOSE_RATE_SD }
  return {
    ...quasi(counts, delay.matureLeads, new Float64Array(counts.length).fill(1), true),
    intercept,
    dayEffects: { effects: new Float64Array(days), exposure: delay.matureLeads },
    dailyNoise: { variance: 0, isMeasured: true },
    commonSd: delay.sd,
  }
}

/** y~ = y/φ and E~ = E*∕φ, with the binomial factor for shares: φ (1 − min(.9, Σy / ΣE*)). */
function quasi(counts: readonly Counts[], exposure: Float64Array, factor: Float64Array, isShare: boolean) {
  const events = Float64Array.from(counts, (own) => totalsOf(own)[0])
  const share = isShare ? Math.min(MOST_BINOMIAL, sum(events) / sum(exposure)) : 0
  const overdispersion = factor.map((value) => value * (1 - share))
  const isBaseless = (arm: number) => exposure[arm] === 0 && events[arm]! > 0
  return {
    events: events.map((count, arm) => (isBaseless(arm) ? 0 : count / overdispersion[arm]!)),
    exposure: exposure.map((under, arm) => under / overdispersion[arm]!),
    overdispersion,
    baselessArms: counts.filter((_, arm) => isBaseless(arm)).length,
  }
}

/** log((Y + ½) / E) over all arms, where the intercept's prior lies. */
function pooledLogRate(counts: readonly Counts[]): number {
  const totals = counts.map(totalsOf)
  return Math.log((sum(totals.map(([events]) => events)) + 0.5) / sum(totals.map(([, exposure]) => exposure)))
}

const COMMON_SEED = 2

/** Multiplies the rates of all arms of a draw by one error, on the log scale normal with the given sd. */
function withCommonNoise(draws: StageDraws, sd: number, stream: number): StageDraws {
  if (sd === 0) return draws
  const errors = stratifiedNormals(draws.count).map((z) => Math.exp(sd * z))
  shuffle(errors, createBits(COMMON_SEED, stream))
  const rates = draws.rates.slice()
  for (let start = 0; start < rates.length; start += draws.count) {
    for (let draw = 0; draw < draws.count; draw++) rates[start + draw]! *= errors[draw]!
  }
  return { ...draws, rates }
}
