import type { Day, Span } from '../kernel/day.ts'
import { addDays, daysIn } from '../kernel/day.ts'
import type { Dimension } from '../kernel/dimension.ts'
import { DEFAULT_CURRENCY } from '../kernel/money.ts'
import { byLetters } from '../kernel/order.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Stage } from '../kernel/stage.ts'
import { STAGES } from '../kernel/stage.ts'
import { CoveredSums } from '../metrics/covered-sums.ts'
import { ratesOf, totalsOf } from '../metrics/rates.ts'
import type { Tally } from '../metrics/tally.ts'
import type { Analysis, Context, DayTotals, Group, Grouping } from './analysis.ts'
import type { Data } from './data.ts'
import type { GroupBy } from './groups.ts'
import { BY_AD, byDimensions, Groups } from './groups.ts'
import { RunCollector } from './judge-run.ts'
import type { JudgedGroup, Judgement } from './judgement.ts'
import type { Question } from './question.ts'
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
  const answer = new Building(segmentGroups(data.dimensions, settings, question), data.dimensions)
  const benchmark = new CoveredSums()
  for (const tally of data.tallies()) {
    if (judged === null) judges.add(tally)
    if (!selection.holds(tally)) continue
    if (context.has(tally.ad.platform)) benchmark.add(tally.sums)
    else answer.add(tally)
  }
  const judgements = judged ?? judges.judge()
  const { evidence, cost, forecast, decision, problems } = judgements.run
  const period = question.period ?? settings.period ?? answer.span
  const analysis: Analysis = {
    about: {
      schema: SCHEMA,
      engine: ENGINE,
      asOf: asOf ?? (answer.span && addDays(answer.span.end, 1)),
      name: settings.name ?? null,
      currency: settings.currency ?? data.currency ?? DEFAULT_CURRENCY,
      period: period && { ...period, days: daysIn(period) },
      segmentBy,
      targets: targetsOf(settings),
      primaryStage: settings.primaryStage ?? 'lead',
      files: data.files.map((file) => (context.has(file.platform) ? { ...file, kind: 'context' } : file)),
      problems: inOrder([...data.problems, ...selection.problems(), ...problems]),
    },
    ...answer.parts(judgements),
    evidence,
    cost,
    forecast,
    context: [...context].some((platform) => data.platforms.has(platform))
      ? contextOf(benchmark, judgements.run)
      : null,
    decision,
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

/** The sums of the answer, growing tally by tally. */
class Building {
  readonly #whole = new CoveredSums()
  readonly #days = new Map<Day, CoveredSums>()
  #undated: CoveredSums | null = null
  readonly #groups: Record<Grouping, Groups | null>
  #span: { start: Day; end: Day } | null = null

  constructor(segments: GroupBy | null, dimensions: ReadonlySet<Dimension>) {
    this.#groups = {
      segment: segments && new Groups(segments),
      creative: dimensions.has('creative') ? new Groups(byDimensions(['creative'])) : null,
      painPoint: dimensions.has('painPoint') ? new Groups(byDimensions(['painPoint'])) : null,
      ad: new Groups(BY_AD),
    }
  }

  /** First and last day of what was added; null where nothing names a day. */
  get span(): Span | null {
    return this.#span
  }

  add(tally: Tally): void {
    this.#whole.add(tally.sums)
    for (const groups of Object.values(this.#groups)) groups?.add(tally)
    if (tally.span !== null) this.#widen(tally.span)
    this.#sumsOfDay(tally.span).add(tally.sums)
  }

  parts({ run, segments }: Judged): Pick<Analysis, 'totals' | 'rates' | 'days' | 'undated' | 'groups'> {
    return {
      totals: totalsOf(this.#whole),
      rates: ratesOf(this.#whole),
      days: [...this.#days.keys()].sort().map((date) => this.#dayTotals(date)),
      undated: this.#undated && totalsOf(this.#undated),
      groups: {
        segment: withJudgements(this.#groups.segment, segments),
        creative: withJudgements(this.#groups.creative, run.groups.creative),
        painPoint: withJudgements(this.#groups.painPoint, run.groups.painPoint),
        ad: withJudgements(this.#groups.ad, run.groups.ad, run.adKeys),
      },
    }
  }

  #widen(span: Span): void {
    this.#span ??= { ...span }
    if (span.start < this.#span.start) this.#span.start = span.start
    if (span.end > this.#span.end) this.#span.end = span.end
  }

  #sumsOfDay(span: Span | null): CoveredSums {
    if (span === null || span.start !== span.end) {
      this.#undated ??= new CoveredSums()
      return this.#undated
    }
    const known = this.#days.get(span.start)
    if (known !== undefined) return known
    const day = new CoveredSums()
    this.#days.set(span.start, day)
    return day
  }

  #dayTotals(date: Day): DayTotals {
    const sums = this.#days.get(date) as CoveredSums
    return { date, totals: totalsOf(sums), rates: ratesOf(sums) }
  }
}

/** The groups with what the whole run says of them; `keys` are what some of them go by. */
function withJudgements(
  groups: Groups | null,
  judged: Readonly<Record<string, JudgedGroup>>,
  keys: Readonly<Record<string, string>> = {},
): Group[] {
  return (groups?.all() ?? []).map((group) => {
    const key = ownOf(keys, group.key) ?? group.key
    return { ...group, key, ...ownOf(judged, key) }
  })
}

/** A value by a key that may be any text of a file, `constructor` too. */
function ownOf<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
