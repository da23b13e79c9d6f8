import type { Day } from '../kernel/day.ts'
import { addDays, daysIn } from '../kernel/day.ts'
import { DEFAULT_CURRENCY } from '../kernel/money.ts'
import { byLetters } from '../kernel/order.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Stage } from '../kernel/stage.ts'
import { STAGES } from '../kernel/stage.ts'
import { CoveredSums } from '../metrics/covered-sums.ts'
import { ratesOf, totalsOf } from '../metrics/rates.ts'
import type { Tally } from '../metrics/tally.ts'
import type { Analysis, Context } from './analysis.ts'
import { AnswerSums } from './answer-sums.ts'
import type { Data } from './data.ts'
import { RunCollector } from './judge-run.ts'
import type { Judgement } from './judgement.ts'
import type { Question } from './question.ts'
import { RunAds } from './run-ads.ts'
import { contextPlatforms, segmentDimensions, segmentGroups } from './segmentation.ts'
import { Selection } from './selection.ts'
import type { Settings } from './settings.ts'

const SCHEMA = 1
const ENGINE = '0.2.0'

/** Judgements found before, of the run and of the segments that the question asks for. */
export type Judged = { readonly run: Judgement; readonly segments: Judgement['groups']['segment'] }

/**
 * The one answer to a question about the data. `asOf` is today; null means the day after the last day in the data.
 * Verdicts, forecast and decision are those of the whole run; without `judged` they are made in the same pass.
 */
export function analyse(
  data: Data,
  settings: Settings,
  question: Question,
  asOf: Day | null,
  judged: Judged | null = null,
): Analysis {
  return analyseAndJudge(data, settings, question, asOf, judged).analysis
}

/** The answer together with what was concluded on the way, for whoever keeps it. */
export function analyseAndJudge(
  data: Data,
  settings: Settings,
  question: Question,
  asOf: Day | null,
  judged: Judged | null = null,
): { readonly analysis: Analysis; readonly judged: Judged } {
  const segmentBy = segmentDimensions(data.dimensions, settings, question)
  const context = contextPlatforms(data.platforms, settings)
  const selection = new Selection(settings, question)
  const judges = new Judges(data, settings, question)
  const ads = new RunAds(settings, context, data.actions ?? null)
  const answer = new AnswerSums(segmentGroups(data.dimensions, settings, question), data.dimensions)
  const benchmark = new CoveredSums()
  for (const tally of data.tallies()) {
    if (judged === null) judges.add(tally)
    ads.add(tally)
    if (!selection.holds(tally)) continue
    if (context.has(tally.ad.platform)) benchmark.add(tally.sums)
    else answer.add(tally)
  }
  const judgements = judged ?? judges.judge()
  const { evidence, cost, forecast, decision, matrix, problems } = judgements.run
  const period = question.period ?? settings.period ?? answer.span
  const files = data.files.map((file) => (context.has(file.platform) ? { ...file, kind: 'context' as const } : file))
  const parts = answer.parts(judgements)
  const analysis: Analysis = {
    about: {
      schema: SCHEMA,
      engine: ENGINE,
      asOf: asOf ?? (answer.span && addDays(answer.span.end, 1)),
      name: settings.name ?? null,
      currency: settings.currency ?? data.currency ?? DEFAULT_CURRENCY,
      period: period && { ...period, days: daysIn(period) },
      isPeriodAssumed: parts.days.length === 0 && files.some((file) => file.kind === 'ads' && file.isPeriodAssumed),
      segmentBy,
      targets: targetsOf(settings),
      primaryStage: settings.primaryStage ?? 'lead',
      files,
      problems: inOrder([...data.problems, ...selection.problems(), ...problems]),
    },
    ...parts,
    evidence,
    cost,
    forecast,
    context: [...context].some((platform) => data.platforms.has(platform))
      ? contextOf(benchmark, judgements.run)
      : null,
    decision,
    ...ads.parts(judgements.run),
    matrix,
    leads: data.leads?.() ?? null,
  }
  return { analysis, judged: judgements }
}

/** Judges the run in the pass that answers; segments other than the run's own need a judgement of their own. */
class Judges {
  readonly #run: RunCollector
  readonly #segments: RunCollector | null

  constructor(data: Data, settings: Settings, { segmentBy }: Question) {
    this.#run = new RunCollector(data, settings, null)
    this.#segments = segmentBy === null ? null : new RunCollector(data, settings, segmentBy)
  }

  add(tally: Tally): void {
    this.#run.add(tally)
    this.#segments?.add(tally)
  }

  judge(): Judged {
    const run = this.#run.judge()
    return { run, segments: this.#segments === null ? run.groups.segment : this.#segments.judge().groups.segment }
  }
}

function targetsOf(settings: Settings): Record<Stage, number | null> {
  return Object.fromEntries(STAGES.map((stage) => [stage, settings.targets?.[stage] ?? null])) as Record<
    Stage,
    number | null
  >
}

function contextOf(sums: CoveredSums, { context }: Judgement): Context {
  const nothing = { click: null, subscriber: null, lead: null, sale: null }
  return { totals: totalsOf(sums), rates: ratesOf(sums), ...(context ?? { cost: nothing, comparison: nothing }) }
}

/** By file, line and kind, so that the order in which they were found leaves no trace. */
function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (one, other) =>
      byLetters(one.file ?? '', other.file ?? '') ||
      (one.line ?? 0) - (other.line ?? 0) ||
      byLetters(one.code, other.code),
  )
}
