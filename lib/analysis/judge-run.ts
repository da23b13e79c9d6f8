import type { DecisionRule } from '../forecast/decide.ts'
import { USUAL_RULE } from '../forecast/decide.ts'
import { evidenceOf } from '../forecast/evidence.ts'
import type { Evidence } from '../forecast/forecast.ts'
import type { Arm, Arms } from '../inference/arms.ts'
import { ArmCollector, MOST_ARMS } from '../inference/arms.ts'
import type { EventDraws } from '../inference/costs.ts'
import { costDrawsOf, costRangeOf, eventDrawsOf } from '../inference/costs.ts'
import type { Estimates, RateEstimate } from '../inference/estimate.ts'
import { chainOf, estimate } from '../inference/estimate.ts'
import { daysIn } from '../kernel/day.ts'
import type { Problem } from '../kernel/problem.ts'
import { problem } from '../kernel/problem.ts'
import type { Stage } from '../kernel/stage.ts'
import { STAGES } from '../kernel/stage.ts'
import type { Tally } from '../metrics/tally.ts'
import { quantilesInPlace } from '../stats/quantile.ts'
import type { Data } from './analyse.ts'
import { byDimensions } from './groups.ts'
import { judgeContext } from './judge-context.ts'
import { judgeGroups } from './judge-groups.ts'
import type { JudgedSegments, Judgement } from './judgement.ts'
import { projectRun } from './project-run.ts'
import { WHOLE_RUN } from './question.ts'
import { contextPlatforms, segmentDimensions } from './segmentation.ts'
import { Selection } from './selection.ts'
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

const USUAL_TEST_DAYS = 14

/** Judges a run as a whole: estimates, verdicts, forecast and decision. */
export function judgeRun(data: Data, settings: Settings, segmentBy: JudgedSegments = null): Judgement {
  const collector = new RunCollector(data, settings, segmentBy)
  for (const tally of data.tallies()) collector.add(tally)
  return collector.judge()
}

/** Gathers what a judgement needs, tally by tally. */
export class RunCollector {
  readonly #settings: Settings
  readonly #selection: Selection
  readonly #platforms: ReadonlySet<string>
  readonly #hasContext: boolean
  readonly #own: ArmCollector
  readonly #context = new ArmCollector(null)
  readonly #adIds = new Map<string, string | null>()

  constructor(data: Pick<Data, 'platforms' | 'dimensions'>, settings: Settings, segmentBy: JudgedSegments) {
    this.#settings = settings
    this.#selection = new Selection(settings, WHOLE_RUN)
    this.#platforms = contextPlatforms(data.platforms, settings)
    this.#hasContext = [...this.#platforms].some((platform) => data.platforms.has(platform))
    const dimensions = segmentDimensions(data.dimensions, settings, { ...WHOLE_RUN, segmentBy })
    this.#own = new ArmCollector(dimensions.length > 0 ? byDimensions(dimensions).keyOf : null)
  }

  add(tally: Tally): void {
    if (!this.#selection.holds(tally)) return
    if (this.#platforms.has(tally.ad.platform)) this.#context.add(tally)
    else {
      this.#own.add(tally)
      this.#adIds.set(tally.ad.key, tally.ad.adId)
    }
  }

  judge(): Judgement {
    const adKeys = adKeysOf(this.#adIds)
    const run = judgedRun(this.#own.arms(adKeys), this.#settings)
    const groups = judgeGroups(run)
    return {
      adKeys: Object.fromEntries(adKeys),
      evidence: run.evidence,
      cost: perStage((stage) => {
        const costs = run.costs[stage]
        return costs === null || !run.evidence[stage].isEnough ? null : costRangeOf(costs, run.targets[stage])
      }),
      groups,
      ...projectRun(run, groups.ad),
      context: this.#hasContext ? judgeContext(this.#context.arms(), run) : null,
      problems: problemsOf(run),
    }
  }
}

/** An ad goes by its own id where no other ad of the run has the same. */
function adKeysOf(adIds: ReadonlyMap<string, string | null>): Map<string, string> {
  const uses = new Map<string, number>()
  for (const id of adIds.values()) if (id !== null) uses.set(id, (uses.get(id) ?? 0) + 1)
  const keys = new Map<string, string>()
  for (const [key, id] of adIds) if (id !== null && uses.get(id) === 1) keys.set(key, id)
  return keys
}

/** Everything that verdicts and forecast rest on, of a run's arms. */
export function judgedRun(data: Arms, settings: Settings): JudgedRun {
  const { arms } = data
  const days = data.days || (data.undatedDays ?? (settings.period ? daysIn(settings.period) : USUAL_TEST_DAYS))
  const closeRate = settings.assumptions?.closeRate
  const estimates = estimate(data, { undatedDays: days, ...(closeRate === undefined ? {} : { closeRate }) })
  const events = perStage((stage) => eventDrawsOf(estimates, stage))
  const all = arms.map((_, arm) => arm)
  const rule = {
    ratio: settings.decision?.ratio ?? USUAL_RULE.ratio,
    confidence: settings.decision?.confidence ?? USUAL_RULE.confidence,
  }
  const targets = perStage((stage) => settings.targets?.[stage] || null)
  const evidence = perStage((stage) => {
    const limit = targets[stage] === null ? null : rule.ratio * targets[stage]
    return evidenceOf({
      stage,
      events: totalOf(arms, stage),
      spend: spendOf(arms),
      days: data.undatedDays === null ? data.days : 0,
      limit,
    })
  })
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

/** The primary stage, or the nearest before it that the data carry, or any. */
function judgedStage(primary: Stage, { rates }: Estimates): Stage | null {
  const before = STAGES.slice(0, STAGES.indexOf(primary)).toReversed()
  const candidates = [primary, ...before, ...STAGES]
  return candidates.find((stage) => chainOf(stage, rates) !== null) ?? null
}

/** Sum over the arms that carry the stage; null where none does. */
export function totalOf(arms: readonly Arm[], stage: Stage): number | null {
  return arms.reduce<number | null>(
    (sum, { events }) => (events[stage] === null ? sum : (sum ?? 0) + events[stage]),
    null,
  )
}

export function spendOf(arms: readonly Arm[]): number {
  return arms.reduce((sum, { spend }) => sum + spend, 0)
}

export function perStage<Value>(valueOf: (stage: Stage) => Value): Record<Stage, Value> {
  return Object.fromEntries(STAGES.map((stage) => [stage, valueOf(stage)])) as Record<Stage, Value>
}

/** Positions of the arms of each group; those without a value make the group of the empty name. */
export function membersBy(arms: readonly Arm[], keyOf: (arm: Arm) => string | null): Map<string, number[]> {
  const members = new Map<string, number[]>()
  for (const [index, arm] of arms.entries()) {
    const key = keyOf(arm) ?? ''
    const known = members.get(key)
    if (known === undefined) members.set(key, [index])
    else known.push(index)
  }
  return members
}

/** What has to be said about the estimates. */
function problemsOf({ data, arms, estimates, stage, settings }: JudgedRun): Problem[] {
  const problems: Problem[] = []
  const warn = (code: string, params: Problem['params'] = {}) => problems.push(problem(code, 'warning', { params }))
  if (data.tooMany) warn('tooManyAds', { most: MOST_ARMS })
  if (data.unpaidCells > 0) warn('unpaidClicks', { count: data.unpaidCells })
  for (const name of STAGES) if (settings.targets?.[name] === 0) warn('targetZero', { stage: name })
  const primary = settings.primaryStage ?? 'lead'
  if (stage !== null && stage !== primary) warn('otherStageJudged', { primary, stage })
  const rates = Object.values(estimates.rates)
  const noise = estimates.rates.clicksPerSpend
  if (noise !== undefined && !noise.dailyNoise.isMeasured) {
    warn('dailyNoiseAssumed', { noise: Math.sqrt(noise.dailyNoise.variance), wider: widening(noise) })
  }
  const baseless = rates.reduce((sum, { baselessArms }) => sum + baselessArms, 0)
  if (baseless > 0) warn('eventsWithoutBase', { count: baseless })
  if (arms.some(({ events }) => (events.lead ?? 0) > (events.click ?? Number.POSITIVE_INFINITY)))
    warn('leadsAboveClicks')
  if (rates.some(({ isRough }) => isRough)) warn('roughEstimate')
  return problems
}

/** How much wider the assumed noise makes the typical arm's range than its counts alone would have it. */
function widening({ overdispersion }: RateEstimate): number {
  const [median] = quantilesInPlace(overdispersion.map(Math.sqrt), [0.5])
  return median!
}
