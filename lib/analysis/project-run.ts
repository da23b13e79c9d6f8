import { assumptionsOf, USUAL_FORECAST_DAYS } from '../forecast/assumptions.ts'
import { decide, stageForecastOf } from '../forecast/decide.ts'
import type { Assumptions, Plan, PlanName, StageForecast } from '../forecast/forecast.ts'
import type { PlannedAd } from '../forecast/plans.ts'
import { budgetsAfterPausing, budgetsReallocated } from '../forecast/plans.ts'
import type { Projection, TestedAd } from '../forecast/project.ts'
import { equallyLikelyOf, Futures, planCostOf } from '../forecast/project.ts'
import type { DayPattern } from '../forecast/trend.ts'
import { dayPatternOf, weekdayShift } from '../forecast/trend.ts'
import type { Arm } from '../inference/arms.ts'
import { pooledEventsOf } from '../inference/costs.ts'
import { chainOf } from '../inference/estimate.ts'
import { medianOf, rangeOf } from '../inference/range.ts'
import { byLetters } from '../kernel/order.ts'
import type { Stage } from '../kernel/stage.ts'
import { perStage } from '../kernel/stage.ts'
import { sum } from '../stats/sum.ts'
import type { Standard } from '../verdict/judge.ts'
import type { JudgedRun } from './judged-run.ts'
import { membersBy, spendOf } from './judged-run.ts'
import type { JudgedGroup, Judgement } from './judgement.ts'
import { settlingIn } from './settle-run.ts'

/** Shares of the budget are those of the last week: what was stopped earlier is not part of "as is". */
const RECENT_DAYS = 7
/** An ad that is to spend more than this many times its test is beyond what the test can tell. */
const STRETCHED = 3

/** An ad with its arms, its past and its plan. */
type ProjectedAd = { readonly key: string; readonly tested: TestedAd; readonly planned: PlannedAd }

/** The plans of a run with the draws of what each brings. */
export type ProjectedPlans = {
  readonly days: number
  readonly assumptions: Assumptions
  readonly pattern: DayPattern | null
  readonly ads: readonly ProjectedAd[]
  /** Daily budgets, one per ad. */
  readonly budgets: Readonly<Record<PlanName, readonly number[]>>
  readonly projections: Readonly<Record<PlanName, Projection>>
}

/** The next days under three plans, and the decision that follows. Nothing where the data carry no stage. */
export function projectRun(
  run: JudgedRun,
  verdicts: Readonly<Record<string, JudgedGroup>>,
  standard: Standard | null,
): Pick<Judgement, 'forecast' | 'decision'> {
  if (run.stage === null) return { forecast: null, decision: null }
  const { days, assumptions, pattern, ads, budgets, projections } = projectPlans(run, run.stage, verdicts)
  const plan = (name: PlanName) => planOf(run, ads, budgets[name], days, projections[name])
  return {
    forecast: {
      days,
      testPace: paceOf(run),
      plans: { asIs: plan('asIs'), paused: plan('paused'), reallocated: plan('reallocated') },
      assumptions,
      trend: pattern?.trend ?? null,
      settling:
        standard === null
          ? null
          : settlingIn(
              run,
              ads.map(({ planned }) => planned),
              verdicts,
              standard,
            ),
    },
    decision: decisionOf(run, run.stage, projections.asIs, sum(budgets.asIs) * days),
  }
}

/** The three plans and their draws, by the verdicts of the ads. */
export function projectPlans(
  run: JudgedRun,
  stage: Stage,
  verdicts: Readonly<Record<string, JudgedGroup>>,
): ProjectedPlans {
  const { settings } = run
  const days = settings.plan?.days ?? USUAL_FORECAST_DAYS
  const assumptions = assumptionsOf(settings.assumptions ?? {}, run.days, days)
  const pattern = dayPatternOf(run.estimates.rates.clicksPerSpend?.dayEffects.effects ?? new Float64Array())
  const ads = projectedAds(run, stage, verdicts)
  const planned = ads.map((ad) => ad.planned)
  const asIs = planned.map((ad) => ad.asIs)
  const budgets = {
    asIs,
    paused: budgetsAfterPausing(planned),
    reallocated: run.evidence[stage].isEnough ? budgetsReallocated(planned, assumptions.scaleUpElasticity) : asIs,
  }
  const tested = ads.map((ad) => ad.tested)
  const shift = shiftOf(pattern, assumptions.wearOutPerDay, run.days, days)
  const futures = new Futures(
    tested,
    perStage((name) => chainOf(name, run.estimates.rates)),
    assumptions,
    days,
    shift,
  )
  return { days, assumptions, pattern, ads, budgets, projections: futures.project(budgets) }
}

function projectedAds(run: JudgedRun, stage: Stage, verdicts: Readonly<Record<string, JudgedGroup>>): ProjectedAd[] {
  const members = [...membersBy(run.arms, ({ ad }) => ad)]
  const recent = members.map(([, { arms }]) => sum(arms.map((arm) => recentSpendOf(run, arm))))
  const shares = sum(recent) > 0 ? recent : members.map(([, { arms }]) => spendOf(arms))
  const total = sum(shares)
  const budget = run.settings.plan?.dailyBudget ?? paceOf(run)
  return members.map(([key, { indices, arms }], position) => {
    const events = perStage((name) => {
      const draws = run.events[name]
      return draws === null ? null : pooledEventsOf(draws, indices, run.arms)
    })
    const judged = events[stage] ?? new Float64Array()
    return {
      key,
      tested: { dailySpend: dailySpendOf(run, arms), events },
      planned: {
        key,
        asIs: total > 0 ? (budget * (shares[position] ?? 0)) / total : 0,
        outcome: verdicts[key]?.verdict?.outcome ?? null,
        eventsPerSpend: judged.reduce((events, value) => events + value, 0) / judged.length,
      },
    }
  })
}

/** What the test spent a day. */
function paceOf({ arms, days }: JudgedRun): number {
  return spendOf(arms) / days
}

/** Money of the last seven days that were paid for; all of it where rows stand for more than a day. */
function recentSpendOf({ data }: JudgedRun, { spend, counts }: Arm): number {
  const paid = counts.clicksPerSpend
  if (paid === null || data.hasUndated || data.firstDay === null || data.lastPaidDay === null) return spend
  const end = data.lastPaidDay - data.firstDay + 1
  return paid.exposure.subarray(Math.max(0, end - RECENT_DAYS), end).reduce((total, daily) => total + daily, 0)
}

/** Currency units per day on the days that the ad ran. */
function dailySpendOf({ days }: JudgedRun, arms: readonly Arm[]): number {
  const active = new Set<number>()
  let hasUndated = false
  for (const { counts } of arms) {
    if (counts.clicksPerSpend === null) continue
    for (const [day, paid] of counts.clicksPerSpend.exposure.entries()) if (paid > 0) active.add(day)
    if (counts.clicksPerSpend.undatedExposure > 0) hasUndated = true
  }
  return spendOf(arms) / (hasUndated || active.size === 0 ? days : active.size)
}

/** What is known of the log of clicks per unit of money ahead: wear-out from the middle of the test on, and weekdays. */
function shiftOf(pattern: DayPattern | null, wearOutPerDay: number, testDays: number, forecastDays: number): number {
  return (-wearOutPerDay * (testDays + forecastDays)) / 2 + weekdayShift(pattern, testDays, forecastDays)
}

/** What an event is wanted for, or what it costs on average. */
function worthOf({ targets, costs }: JudgedRun, stage: Stage): number {
  const drawn = costs[stage]
  return targets[stage] ?? (drawn === null ? 0 : medianOf(drawn))
}

function planOf(
  run: JudgedRun,
  ads: readonly ProjectedAd[],
  budgets: readonly number[],
  days: number,
  projection: Projection,
): Plan {
  const dailyBudget = sum(budgets)
  const total = dailyBudget * days
  const shown = (stage: Stage) => (run.evidence[stage].isEnough ? projection[stage] : null)
  const cost = perStage((stage) => {
    const drawn = shown(stage)
    return drawn === null ? null : planCostOf(drawn.costs, drawn.counts, total, worthOf(run, stage))
  })
  return {
    dailyBudget,
    ads: ads
      .flatMap(({ key }, index) => ((budgets[index] ?? 0) > 0 ? [{ key, dailyBudget: budgets[index] ?? 0 }] : []))
      .sort((one, other) => other.dailyBudget - one.dailyBudget || byLetters(one.key, other.key)),
    cost,
    equallyLikely: perStage((stage) => {
      const drawn = shown(stage)
      return drawn === null || cost[stage] === null ? null : equallyLikelyOf(drawn.costs, drawn.counts, total)
    }),
    count: perStage((stage) => {
      const drawn = shown(stage)
      return drawn === null ? null : rangeOf(drawn.counts)
    }),
    stretched: ads
      .filter(({ tested }, index) => tested.dailySpend > 0 && (budgets[index] ?? 0) > STRETCHED * tested.dailySpend)
      .map(({ key }) => key),
  }
}

function decisionOf(run: JudgedRun, stage: Stage, asIs: Projection, total: number): Judgement['decision'] {
  const { rule, evidence, targets } = run
  const forecasts = perStage((name): StageForecast | null => {
    const drawn = asIs[name]
    const cost = drawn === null ? null : planCostOf(drawn.costs, drawn.counts, total, worthOf(run, name))
    if (drawn === null || cost === null) return null
    return stageForecastOf(cost, drawn.costs, targets[name], rule)
  })
  return {
    ...decide(stage, evidence[stage], forecasts[stage], rule),
    stage,
    ratioLimit: rule.ratio,
    confidence: rule.confidence,
    stages: perStage((name) => (evidence[name].isEnough ? forecasts[name] : null)),
  }
}
