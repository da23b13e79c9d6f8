import { ArmCollector } from '../inference/collect-arms.ts'
import { costRangeOf } from '../inference/costs.ts'
import { perStage } from '../kernel/stage.ts'
import type { Tally } from '../metrics/tally.ts'
import type { Data } from './data.ts'
import type { GroupBy } from './groups.ts'
import { judgeContext } from './judge-context.ts'
import { judgeGroups, standardOf } from './judge-groups.ts'
import { judgeMatrix } from './judge-matrix.ts'
import { judgedRun } from './judged-run.ts'
import type { JudgedSegments, Judgement } from './judgement.ts'
import { problemsWith } from './problems-with.ts'
import { projectRun } from './project-run.ts'
import { WHOLE_RUN } from './question.ts'
import { contextPlatforms, segmentGroups } from './segmentation.ts'
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
  readonly #segments: GroupBy | null
  readonly #segmentLabels = new Map<string, string>()
  readonly #context = new ArmCollector(null)
  readonly #adIds = new Map<string, string | null>()

  constructor(data: Pick<Data, 'platforms' | 'dimensions'>, settings: Settings, segmentBy: JudgedSegments) {
    this.#settings = settings
    this.#selection = new Selection(settings, WHOLE_RUN)
    this.#platforms = contextPlatforms(data.platforms, settings)
    this.#hasContext = [...this.#platforms].some((platform) => data.platforms.has(platform))
    this.#segments = segmentGroups(data.dimensions, settings, { ...WHOLE_RUN, segmentBy })
    this.#own = new ArmCollector(this.#segments?.keyOf ?? null)
  }

  add(tally: Tally): void {
    if (!this.#selection.holds(tally)) return
    if (this.#platforms.has(tally.ad.platform)) this.#context.add(tally)
    else {
      this.#own.add(tally)
      if (this.#segments !== null) this.#segmentLabels.set(this.#segments.keyOf(tally), this.#segments.labelOf(tally))
      this.#adIds.set(tally.ad.key, tally.ad.adId)
    }
  }

  judge(): Judgement {
    const adKeys = adKeysOf(this.#adIds)
    const run = judgedRun(this.#own.arms(adKeys), this.#settings)
    const standard = standardOf(run)
    const groups = judgeGroups(run, standard)
    return {
      adKeys: Object.fromEntries(adKeys),
      evidence: run.evidence,
      cost: perStage((stage) => {
        const costs = run.costs[stage]
        return costs === null || !run.evidence[stage].isEnough ? null : costRangeOf(costs, run.targets[stage])
      }),
      groups,
      matrix: judgeMatrix(run, standard, this.#segmentLabels),
      ...projectRun(run, groups.ad, standard),
      context: this.#hasContext ? judgeContext(this.#context.arms(), run) : null,
      problems: problemsWith(run),
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
