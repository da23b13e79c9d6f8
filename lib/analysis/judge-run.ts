import { ArmCollector, MOST_ARMS } from '../inference/arms.ts'
import { costRangeOf } from '../inference/costs.ts'
import type { RateEstimate } from '../inference/estimate.ts'
import { medianOf } from '../inference/range.ts'
import type { Problem } from '../kernel/problem.ts'
import { problem } from '../kernel/problem.ts'
import { perStage, STAGES } from '../kernel/stage.ts'
import type { Tally } from '../metrics/tally.ts'
import type { Data } from './data.ts'
import { byDimensions } from './groups.ts'
import { judgeContext } from './judge-context.ts'
import { judgeGroups } from './judge-groups.ts'
import type { JudgedRun } from './judged-run.ts'
import { judgedRun } from './judged-run.ts'
import type { JudgedSegments, Judgement } from './judgement.ts'
import { projectRun } from './project-run.ts'
import { WHOLE_RUN } from './question.ts'
import { contextPlatforms, segmentDimensions } from './segmentation.ts'
import { Selection } from './selection.ts'
import type { Settings } from './settings.ts'

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

/** What has to be said about the estimates. */
function problemsOf({ data, arms, estimates, evidence, stage, settings }: JudgedRun): Problem[] {
  const problems: Problem[] = []
  const warn = (code: string, params: Problem['params'] = {}) => problems.push(problem(code, 'warning', { params }))
  if (data.tooMany) warn('tooManyAds', { most: MOST_ARMS })
  if (data.unpaidCells > 0) warn('unpaidClicks', { count: data.unpaidCells })
  for (const name of STAGES) if (settings.targets?.[name] === 0) warn('targetZero', { stage: name })
  const primary = settings.primaryStage ?? 'lead'
  if (stage !== null && stage !== primary) {
    warn(evidence[primary].events === null ? 'otherStageJudged' : 'stageNotEstimated', { primary, stage })
  }
  for (const name of STAGES) {
    if (data.uncounted[name] >= 1) warn('uncountedEvents', { stage: name, count: data.uncounted[name] })
  }
  const rates = Object.values(estimates.rates)
  const noise = estimates.rates.clicksPerSpend
  if (noise !== undefined && !noise.dailyNoise.isMeasured) {
    warn(data.hasUndated || data.days === 0 ? 'dailyNoiseAssumed' : 'dailyRowsFew', {
      noise: Math.sqrt(noise.dailyNoise.variance),
      wider: widening(noise),
    })
  }
  const baseless = rates.reduce((sum, { baselessArms }) => sum + baselessArms, 0)
  if (baseless > 0) warn('eventsWithoutBase', { count: baseless })
  for (const [name, base] of [
    ['subscriber', 'click'],
    ['lead', 'click'],
    ['sale', 'lead'],
  ] as const) {
    if (arms.some(({ events }) => (events[name] ?? 0) > (events[base] ?? Number.POSITIVE_INFINITY)))
      warn('eventsAboveBase', { stage: name })
  }
  if (rates.some(({ isRough }) => isRough)) warn('roughEstimate')
  return problems
}

/** How much wider the assumed noise makes the typical arm's range than its counts alone would have it. */
function widening({ overdispersion }: RateEstimate): number {
  return medianOf(overdispersion.map(Math.sqrt))
}
