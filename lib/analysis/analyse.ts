import { CONTEXT_PLATFORMS } from '../import/platforms.ts'
import type { Day, Span } from '../kernel/day.ts'
import { addDays, daysIn } from '../kernel/day.ts'
import type { Dimension } from '../kernel/dimension.ts'
import { DEFAULT_SEGMENT_DIMENSIONS } from '../kernel/dimension.ts'
import type { CurrencyCode } from '../kernel/money.ts'
import { DEFAULT_CURRENCY } from '../kernel/money.ts'
import { byLetters } from '../kernel/order.ts'
import type { Problem } from '../kernel/problem.ts'
import { problem } from '../kernel/problem.ts'
import type { Stage } from '../kernel/stage.ts'
import { STAGES } from '../kernel/stage.ts'
import { CoveredSums } from '../metrics/covered-sums.ts'
import { ratesOf, totalsOf } from '../metrics/rates.ts'
import type { Tally } from '../metrics/tally.ts'
import { hasValue } from '../metrics/tally.ts'
import type { AboutFile, Analysis, Context, DayTotals, Group, Grouping } from './analysis.ts'
import { BY_AD, byDimensions, Groups } from './groups.ts'
import type { Question } from './question.ts'
import type { Settings } from './settings.ts'

/** What is analysed: the tallies of all files, and what is to be said about the files. */
export type Data = {
  /**
   * Ads by period, with breakdowns folded to the dimensions that `dimensionsNeeded` names. Called once: the tallies of
   * a large file are made one by one.
   */
  readonly tallies: () => Iterable<Tally>
  /** Dimensions of which the run's own data have at least one value; those of its context do not count. */
  readonly dimensions: ReadonlySet<Dimension>
  readonly platforms: ReadonlySet<string>
  readonly currency: CurrencyCode | null
  readonly files: readonly AboutFile[]
  readonly problems: readonly Problem[]
}

const SCHEMA = 1
const ENGINE = '0.1.0'

/** The one answer to a question about the data. `asOf` is today; null means the day after the last day in the data. */
export function analyse(data: Data, settings: Settings, question: Question, asOf: Day | null): Analysis {
  const segmentBy = segmentDimensions(data.dimensions, settings, question)
  const context = contextPlatforms(data.platforms, settings)
  const selection = new Selection(settings, question)
  const answer = new Building(segmentBy, data.dimensions)
  const benchmark = new CoveredSums()
  for (const tally of data.tallies()) {
    if (!selection.holds(tally)) continue
    if (context.has(tally.ad.platform)) benchmark.add(tally.sums)
    else answer.add(tally)
  }
  const period = question.period ?? settings.period ?? answer.span
  return {
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
      problems: inOrder([...data.problems, ...selection.problems()]),
    },
    ...answer.parts(),
    forecast: null,
    context: [...context].some((platform) => data.platforms.has(platform)) ? contextOf(benchmark) : null,
    decision: null,
  }
}

/** The dimensions by which the tallies of a question must be told apart; others may be folded. */
export function dimensionsNeeded(
  dimensions: ReadonlySet<Dimension>,
  settings: Settings,
  question: Question,
): Dimension[] {
  const filtered = Object.keys({ ...settings.filter, ...question.filter }) as Dimension[]
  return [...new Set<Dimension>([...segmentDimensions(dimensions, settings, question), ...filtered])]
}

function segmentDimensions(dimensions: ReadonlySet<Dimension>, settings: Settings, question: Question): Dimension[] {
  const chosen = question.segmentBy ?? settings.segmentBy
  if (chosen !== undefined && chosen !== null) return [...chosen]
  if (dimensions.has('segment')) return ['segment']
  return DEFAULT_SEGMENT_DIMENSIONS.filter((dimension) => dimensions.has(dimension))
}

/** Contextual ads are the benchmark beside targeted ones, and the run itself where they stand alone. */
export function contextPlatforms(platforms: ReadonlySet<string>, settings: Settings): ReadonlySet<string> {
  if (settings.context !== undefined) return new Set(settings.context)
  const isAlone = [...platforms].every((platform) => CONTEXT_PLATFORMS.includes(platform))
  return new Set(isAlone ? [] : CONTEXT_PLATFORMS)
}

function targetsOf(settings: Settings): Record<Stage, number | null> {
  return Object.fromEntries(STAGES.map((stage) => [stage, settings.targets?.[stage] ?? null])) as Record<
    Stage,
    number | null
  >
}

function contextOf(sums: CoveredSums): Context {
  return { totals: totalsOf(sums), rates: ratesOf(sums), cost: null, comparison: null }
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

/** What a question leaves of the data, and what has to be said about it. */
class Selection {
  readonly #period: Span | null
  readonly #filters: readonly (readonly [Dimension, readonly string[]])[]
  #cut = 0

  constructor(settings: Settings, question: Question) {
    this.#period = question.period ?? settings.period ?? null
    this.#filters = Object.entries({ ...settings.filter, ...question.filter }) as [Dimension, string[]][]
  }

  /** Periods that the file did not split belong to a question only as a whole. */
  holds(tally: Tally): boolean {
    if (this.#filters.some(([dimension, values]) => !hasValue(tally, dimension, values))) return false
    if (this.#period === null) return true
    if (tally.span !== null && tally.span.start >= this.#period.start && tally.span.end <= this.#period.end) return true
    if (tally.span === null || (tally.span.start <= this.#period.end && tally.span.end >= this.#period.start))
      this.#cut++
    return false
  }

  problems(): Problem[] {
    return this.#cut === 0 ? [] : [problem('periodCut', 'warning', { params: { count: this.#cut } })]
  }
}

/** The sums of the answer, growing tally by tally. */
class Building {
  readonly #whole = new CoveredSums()
  readonly #days = new Map<Day, CoveredSums>()
  #undated: CoveredSums | null = null
  readonly #ads = new Map<string, string | null>()
  readonly #groups: Record<Grouping, Groups | null>
  #span: { start: Day; end: Day } | null = null

  constructor(segmentBy: readonly Dimension[], dimensions: ReadonlySet<Dimension>) {
    this.#groups = {
      segment: segmentBy.length > 0 ? new Groups(byDimensions(segmentBy)) : null,
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
    this.#ads.set(tally.ad.key, tally.ad.adId)
    for (const groups of Object.values(this.#groups)) groups?.add(tally)
    if (tally.span !== null) this.#widen(tally.span)
    this.#sumsOfDay(tally.span).add(tally.sums)
  }

  parts(): Pick<Analysis, 'totals' | 'rates' | 'days' | 'undated' | 'groups'> {
    return {
      totals: totalsOf(this.#whole),
      rates: ratesOf(this.#whole),
      days: [...this.#days.keys()].sort().map((date) => this.#dayTotals(date)),
      undated: this.#undated && totalsOf(this.#undated),
      groups: {
        segment: this.#groups.segment?.all() ?? [],
        creative: this.#groups.creative?.all() ?? [],
        painPoint: this.#groups.painPoint?.all() ?? [],
        ad: this.#adGroups(),
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

  /** An ad goes by its own id where no other ad of the data has the same. */
  #adGroups(): Group[] {
    const uses = Map.groupBy(this.#ads.values(), (id) => id)
    return (this.#groups.ad?.all() ?? []).map((group) => {
      const id = this.#ads.get(group.key) ?? null
      return id !== null && uses.get(id)?.length === 1 ? { ...group, key: id } : group
    })
  }
}
