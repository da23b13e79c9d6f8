import type { Comparison } from '#lib/analysis/analysis'
import { judgeContext } from '#lib/analysis/judge-context'
import { judgeGroups, standardOf } from '#lib/analysis/judge-groups'
import type { JudgedRun } from '#lib/analysis/judged-run'
import { judgedRun } from '#lib/analysis/judged-run'
import { projectPlans } from '#lib/analysis/project-run'
import type { PlanName } from '#lib/forecast/forecast'
import type { Factor } from '#lib/inference/arms'
import { ArmCollector } from '#lib/inference/collect-arms'
import { costDrawsOf } from '#lib/inference/costs'
import { effectDrawsOf } from '#lib/inference/effects'
import type { VerdictOutcome } from '#lib/kernel/outcome'
import type { Stage } from '#lib/kernel/stage'
import { perStage } from '#lib/kernel/stage'
import type { Undecided } from '#lib/verdict/spend-to-decide'
import { chanceAfter, mostSpendOf, spendForChance } from '#lib/verdict/spend-to-decide'
import type { Verdict } from '#lib/verdict/verdict'
import type { Campaign } from '../../cli/simulate/campaign.ts'
import { DAYS_AFTER_TEST } from '../../cli/simulate/market.ts'
import { keyOf, talliesOf } from '../campaign-tallies.ts'

/** What the engine concludes from one campaign; lists by the simulator's index of the ad, segment or pain point. */
export type Conclusions = {
  /** Posterior draws of each ad's log cost, roubles per event. */
  readonly logCost: readonly Readonly<Record<Stage, Float64Array>>[]
  /** Draws of the effects on the log cost of a lead, drawn together; centred or not. */
  readonly segmentEffect: readonly Float64Array[]
  readonly painPointEffect: readonly Float64Array[]
  /** What to do with each ad, by the cost of a lead. */
  readonly verdicts: readonly VerdictOutcome[]
  /** Roubles that an undecided ad is said to need for this chance of a verdict; null where the engine names none. */
  readonly spendForVerdict: (ad: number, chance: number) => number | null
  /** How the run's costs stand to those of another channel's campaign. */
  readonly besides: (context: Campaign) => Readonly<Record<Stage, Comparison | null>>
  /** The next 28 days, at the daily spend of the test. */
  readonly plans: () => Readonly<Record<PlanName, PlanAhead>>
}

export type PlanAhead = {
  /** Roubles per day of each ad; all zero where nothing is left to spend on. */
  readonly dailySpend: readonly number[]
  /** Draws of the number of events over the 28 days. */
  readonly events: Readonly<Record<Stage, Float64Array>>
}

/** The target is what a lead may cost, in roubles. */
export type Engine = (campaign: Campaign, target: number) => Conclusions

/** The engine of the product, on the rows that an export would show. */
export const engine: Engine = (campaign, target) => {
  const { market } = campaign
  const run = judgedRun(armsOf(campaign), { targets: { lead: target }, plan: { days: DAYS_AFTER_TEST } })
  const groups = judgeGroups(run, standardOf(run)).ad
  const verdictOf = (ad: number) => there(groups[keyOf(ad)]?.verdict)
  return {
    logCost: market.ads.map((_, ad) => logCostOf(run, ad)),
    segmentEffect: effectsOf(run, 'segment', market.audiences.length),
    painPointEffect: effectsOf(run, 'painPoint', market.painPoints),
    verdicts: market.ads.map((_, ad) => verdictOf(ad).outcome),
    spendForVerdict: (ad, chance) => spendForVerdict(run, ad, verdictOf(ad), chance),
    besides: (context) => judgeContext(armsOf(context), run).comparison,
    plans: () => {
      const { ads, budgets, projections } = projectPlans(run, 'lead', groups)
      const position = new Map(ads.map(({ key }, index) => [key, index]))
      const planOf = (name: PlanName): PlanAhead => ({
        dailySpend: market.ads.map((_, ad) => budgets[name][position.get(keyOf(ad)) ?? -1] ?? 0),
        events: perStage((stage) => projections[name][stage]?.counts ?? new Float64Array(1)),
      })
      return { asIs: planOf('asIs'), paused: planOf('paused'), reallocated: planOf('reallocated') }
    },
  }
}

function armsOf(campaign: Campaign) {
  const collector = new ArmCollector((tally) => tally.ad.segment ?? '')
  for (const tally of talliesOf(campaign)) collector.add(tally)
  return collector.arms()
}

function logCostOf({ events, arms }: JudgedRun, ad: number): Record<Stage, Float64Array> {
  return perStage((stage) => costDrawsOf(there(events[stage]), [armOf(arms, ad)], arms).map(Math.log))
}

function armOf(arms: JudgedRun['arms'], ad: number): number {
  return arms.findIndex((arm) => arm.ad === keyOf(ad))
}

/** Empty for a level that no ad was shown in. */
function effectsOf({ estimates, arms }: JudgedRun, factor: Factor, count: number): Float64Array[] {
  const draws = effectDrawsOf(estimates, arms, factor, 'lead')
  return Array.from({ length: count }, (_, level) => draws?.get(`${level}`) ?? new Float64Array())
}

/** The engine names the money for an even chance itself; for other chances its formula is asked. */
function spendForVerdict(
  run: JudgedRun,
  ad: number,
  { spendToDecide, limits }: Verdict,
  chance: number,
): number | null {
  if (spendToDecide === null) return null
  if (chance === 0.5) return spendToDecide.evenChance
  const arm = armOf(run.arms, ad)
  const { spend } = there(run.arms[arm])
  const overdispersion = there(run.estimates.rates.leadsPerClick?.overdispersion[arm])
  const confidence = run.rule.confidence
  const undecided: Undecided = { ...momentsOf(logCostOf(run, ad).lead), limits, confidence, overdispersion, spend }
  const most = mostSpendOf(undecided)
  return chanceAfter(undecided, most) < chance ? null : spendForChance(undecided, chance, most)
}

function momentsOf(draws: Float64Array): { mean: number; sd: number } {
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length
  return { mean, sd: Math.sqrt(draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length) }
}

function there<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('the engine left out what every campaign has')
  return value
}
