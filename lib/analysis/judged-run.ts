import type { DecisionRule } from '../forecast/decide.ts'
import { USUAL_RULE } from '../forecast/decide.ts'
import { evidenceOf } from '../forecast/evidence.ts'
import type { Evidence } from '../forecast/forecast.ts'
import type { Arm, Arms } from '../inference/arms.ts'
import { MOST_ARMS } from '../inference/arms.ts'
import type { EventDraws } from '../inference/costs.ts'
import { costDrawsOf, eventDrawsOf } from '../inference/costs.ts'
import type { EstimateOptions, Estimates } from '../inference/estimate.ts'
import { chainOf, estimate } from '../inference/estimate.ts'
import { USUAL_TEST_DAYS } from '../inference/usual.ts'
import { daysIn } from '../kernel/day.ts'
import type { Stage } from '../kernel/stage.ts'
import { perStage, STAGES } from '../kernel/stage.ts'
import { withoutDust } from '../kernel/sums.ts'
import type { Settings } from './settings.ts'

/** A run with everything that its judgement rests on. */
export type JudgedRun = {
  readonly arms: readonly Arm[]
  readonly data: Arms
  readonly estimates: Estimates
  readonly events: Readonly<Record<Stage, EventDraws | null>>
  /** Draws of the whole run's cost at the money that each arm spent. */
  readonly costs: Readonly<Record<Stage, Float64Array | null>>
  readonly evidence: Readonly<Record<Stage, Evidence>>
  /** The stage that verdicts and decision are about; null where the data carry none. */
  readonly stage: Stage | null
  /** A target of 0 is none: nothing can cost nothing. */
  readonly targets: Readonly<Record<Stage, number | null>>
  readonly rule: DecisionRule
  /** Days that the test ran. */
  readonly days: number
  readonly settings: Settings
}

/** What estimates of the run and of its context go by alike. */
export function estimateOptions(settings: Settings, days: number): EstimateOptions {
  const closeRate = settings.assumptions?.closeRate
  return { undatedDays: days, ...(closeRate === undefined ? {} : { closeRate }) }
}

/** Everything that verdicts and forecast rest on, of a run's arms. */
export function judgedRun(data: Arms, settings: Settings): JudgedRun {
  const { arms } = data
  const days = data.testDays ?? (settings.period ? daysIn(settings.period) : USUAL_TEST_DAYS)
  const estimates = estimate(data, estimateOptions(settings, days))
  const events = perStage((stage) => eventDrawsOf(estimates, stage))
  const all = arms.map((_, arm) => arm)
  const rule = {
    ratio: settings.decision?.ratio ?? USUAL_RULE.ratio,
    confidence: settings.decision?.confidence ?? USUAL_RULE.confidence,
  }
  const targets = perStage((stage) => settings.targets?.[stage] || null)
  const evidence = perStage((stage) => evidenceAt(data, stage, events[stage] !== null, targets[stage], rule))
  return {
    arms,
    data,
    estimates,
    events,
    costs: perStage((stage) => (events[stage] === null ? null : costDrawsOf(events[stage], all, arms))),
    evidence,
    stage: judgedStage(settings.primaryStage ?? 'lead', estimates),
    targets,
    rule,
    days,
    settings,
  }
}

function evidenceAt(
  data: Arms,
  stage: Stage,
  isEstimated: boolean,
  target: number | null,
  rule: DecisionRule,
): Evidence {
  const counted = totalOf(data.arms, stage)
  const found = evidenceOf({
    stage,
    events: counted ?? (data.uncounted[stage] > 0 ? data.uncounted[stage] : null),
    isEstimated,
    hasClicks: totalOf(data.arms, 'click') !== null,
    spend: spendOf(data.arms),
    isFirstDay: data.testDays === 1,
    limit: target === null ? null : rule.ratio * target,
  })
  return data.tooMany ? { ...found, reason: { key: 'tooManyAds', params: { most: MOST_ARMS } } } : found
}

/** The primary stage, or the nearest before it that the data carry, or any. */
function judgedStage(primary: Stage, { rates }: Estimates): Stage | null {
  const before = STAGES.slice(0, STAGES.indexOf(primary)).toReversed()
  const candidates = [primary, ...before, ...STAGES]
  return candidates.find((stage) => chainOf(stage, rates) !== null) ?? null
}

/** Sum over the arms that carry the stage; null where none does. */
export function totalOf(arms: readonly Arm[], stage: Stage): number | null {
  const counts = arms.flatMap(({ events }) => events[stage] ?? [])
  return counts.length === 0 ? null : withoutDust(counts.reduce((sum, count) => sum + count, 0))
}

export function spendOf(arms: readonly Arm[]): number {
  return arms.reduce((sum, { spend }) => sum + spend, 0)
}

/** Some of the arms, with their places among all. */
export type Members = { readonly indices: readonly number[]; readonly arms: readonly Arm[] }

/** The arms of each group; those without a value make the group of the empty name. */
export function membersBy(arms: readonly Arm[], keyOf: (arm: Arm) => string | null): Map<string, Members> {
  const groups = new Map<string, { indices: number[]; arms: Arm[] }>()
  for (const [index, arm] of arms.entries()) {
    const key = keyOf(arm) ?? ''
    const known = groups.get(key) ?? { indices: [], arms: [] }
    known.indices.push(index)
    known.arms.push(arm)
    groups.set(key, known)
  }
  return groups
}
