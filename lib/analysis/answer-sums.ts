import type { Day, Span } from '../kernel/day.ts'
import type { Dimension } from '../kernel/dimension.ts'
import { CoveredSums } from '../metrics/covered-sums.ts'
import { ratesOf, totalsOf } from '../metrics/rates.ts'
import type { Tally } from '../metrics/tally.ts'
import type { Analysis, DayTotals, Group, Grouping } from './analysis.ts'
import { dayCostBands } from './day-cost-bands.ts'
import type { GroupBy } from './groups.ts'
import { BY_AD, byDimensions, Groups } from './groups.ts'
import type { JudgedGroup, Judgement } from './judgement.ts'

/** The sums of the answer, growing tally by tally. */
export class AnswerSums {
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

  parts({
    run,
    segments,
  }: {
    readonly run: Judgement
    readonly segments: Judgement['groups']['segment']
  }): Pick<Analysis, 'totals' | 'rates' | 'days' | 'undated' | 'groups'> {
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
    return { date, totals: totalsOf(sums), rates: ratesOf(sums), costBand: dayCostBands(sums) }
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
