import type { DecisionRule } from '../forecast/decide.ts'
import type { Factor, RateName } from '../inference/arms.ts'
import { FACTORS } from '../inference/arms.ts'
import type { FactorLevels } from '../inference/crossed-effects.ts'
import { ASSUMED_DAILY_NOISE, levelsOf } from '../inference/estimate.ts'
import type { Preposterior } from '../inference/preposterior.ts'
import { preposteriorOf } from '../inference/preposterior.ts'
import { USUAL_CLOSE_RATE } from '../inference/usual.ts'
import type { Stage } from '../kernel/stage.ts'
import { chanceOfVerdict } from '../verdict/chance-of-verdict.ts'
import { limitsOf } from '../verdict/limits.ts'

/** An ad before it has run: what it shares with others, and the money meant for it over the whole test, in currency units. */
export type PlannedAd = { readonly levels: Readonly<Record<Factor, string | null>>; readonly spend: number }

export type PowerBasis = {
  /** The stage whose cost will be judged, and what its event may cost, in currency units. */
  readonly stage: Stage
  readonly target: number
  /** Expected cost of the run ÷ target; null where nobody knows: then anything from four fifths to twice it. */
  readonly expectedRatio: number | null
  readonly days: number
  readonly rule: DecisionRule
}

/** What a budget can tell of one planned ad. */
export type Power = 'powered' | 'directional' | 'notTestable'

/** From these chances of a verdict on. */
export const POWERED = 0.8
const DIRECTIONAL = 0.5

export function powerOf(chance: number): Power {
  if (chance >= POWERED) return 'powered'
  return chance >= DIRECTIONAL ? 'directional' : 'notTestable'
}

/** The chance of each ad that the test ends with a verdict on it, before a rouble is spent, by the model that will judge. */
export function planPower(ads: readonly PlannedAd[], basis: PowerBasis): Float64Array {
  const total = ads.reduce((sum, { spend }) => sum + spend, 0)
  const chances = new Float64Array(ads.length)
  if (!(total > 0) || !(basis.target > 0)) return chances
  const plan: Plan = { factors: factorsOf(ads), shares: Float64Array.from(ads, ({ spend }) => spend / total), total }
  const ratios = basis.expectedRatio === null ? LIKELY_RATIOS : [basis.expectedRatio]
  for (const ratio of ratios) {
    const own = chancesAt(plan, basis, ratio * basis.target)
    for (const [ad, chance] of own.entries()) chances[ad] = (chances[ad] ?? 0) + chance / ratios.length
  }
  return chances
}

/** So many times the money of each ad gives the ads the chance on average; null where no reasonable sum does. */
export function timesForChance(ads: readonly PlannedAd[], basis: PowerBasis, chance: number): number | null {
  const meanAt = (times: number) => {
    const chances = planPower(
      ads.map(({ levels, spend }) => ({ levels, spend: times * spend })),
      basis,
    )
    return chances.reduce((sum, own) => sum + own, 0) / ads.length
  }
  let [less, more] = [1 / MOST_TIMES, MOST_TIMES]
  if (!(meanAt(more) >= chance)) return null
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = Math.sqrt(less * more)
    if (meanAt(middle) < chance) less = middle
    else more = middle
  }
  return more
}

const MOST_TIMES = 100
const BISECTIONS = 16

/** Seven costs of the run against its target, each as likely as the others: the middles of sevenths on the log scale. */
const LIKELY_RATIOS = [1, 3, 5, 7, 9, 11, 13].map((odd) => 0.8 * (2 / 0.8) ** (odd / 14))

type Plan = {
  readonly factors: readonly FactorLevels[]
  readonly shares: Float64Array
  readonly total: number
}

/** Only what differs is compared. */
function factorsOf(ads: readonly PlannedAd[]): FactorLevels[] {
  return FACTORS.flatMap((factor) => {
    const values = ads.map(({ levels }) => levels[factor])
    const names = [...new Set(values.flatMap((value) => value ?? []))]
    return names.length > 1 ? [levelsOf(values, names)] : []
  })
}

/** The chances if the run as a whole costs so much per event. */
function chancesAt({ factors, shares, total }: Plan, { stage, target, days, rule }: PowerBasis, cost: number) {
  const known = CHAINS[stage].map(([rate, perEvent]) => {
    const noise = shares.map((share) => noiseOf((share * total * perEvent) / cost, ASSUMED_DAILY_NOISE[rate], days))
    return preposteriorOf(factors, noise, shares)
  })
  const limits = limitsOf(target, Float64Array.of(cost), rule.ratio)
  return shares.map((_, ad) => {
    const apart = sumOf(known, 'apart', ad)
    // The run's cost is the harmonic mean of its ads': half the variance below the mean of their logs.
    const mean = Math.log(cost) + apart / 2
    const movement = Math.sqrt(Math.max(0, apart - sumOf(known, 'apartAfter', ad)))
    return chanceOfVerdict({ mean, movement, sdAfter: Math.sqrt(sumOf(known, 'after', ad)) }, limits, rule.confidence)
  })
}

function sumOf(known: readonly Preposterior[], name: keyof Preposterior, ad: number): number {
  return known.reduce((sum, own) => sum + (own[name][ad] ?? 0), 0)
}

/** φ / n: what a count of n expected events says of its log rate, its days as noisy as usual. */
function noiseOf(events: number, dailyNoise: number, days: number): number {
  return events > 0 ? 1 / events + dailyNoise / days : NOTHING_KNOWN
}

const NOTHING_KNOWN = 1e9

/**
 * The rates that the cost of a stage consists of, and what each counts per event of the stage. Clicks are far more than
 * the events that follow them, so that their usual number is near enough.
 */
const CLICKS_PER_SUBSCRIBER = 10
const CLICKS_PER_LEAD = 40
const CHAINS: Record<Stage, readonly (readonly [RateName, number])[]> = {
  click: [['clicksPerSpend', 1]],
  subscriber: [
    ['clicksPerSpend', CLICKS_PER_SUBSCRIBER],
    ['subscribersPerClick', 1],
  ],
  lead: [
    ['clicksPerSpend', CLICKS_PER_LEAD],
    ['leadsPerClick', 1],
  ],
  sale: [
    ['clicksPerSpend', CLICKS_PER_LEAD / USUAL_CLOSE_RATE],
    ['leadsPerClick', 1 / USUAL_CLOSE_RATE],
    ['salesPerLead', 1],
  ],
}
