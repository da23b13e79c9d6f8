import type { Decision, Evidence, Forecast } from '../forecast/forecast.ts'
import type { Effect, Reversal } from '../inference/effect.ts'
import type { CostRange, Range } from '../inference/range.ts'
import type { Day } from '../kernel/day.ts'
import type { Dimension } from '../kernel/dimension.ts'
import type { CurrencyCode } from '../kernel/money.ts'
import type { ComparisonOutcome, VerdictOutcome } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Stage } from '../kernel/stage.ts'
import type { Unattributed } from '../kernel/unattributed.ts'
import type { Rates, Totals } from '../metrics/rates.ts'
import type { TakenAction } from '../verdict/taken-action.ts'
import type { Verdict } from '../verdict/verdict.ts'

export type { Rates, Totals } from '../metrics/rates.ts'

/**
 * The one answer: every page, print, export and command shows this object. Plain JSON; numbers as numbers, money in
 * units of `about.currency`, texts as catalogue keys. `null` is "the data do not carry it", never 0.
 * Keys are added, never renamed or removed; `about.schema` counts breaking changes.
 */
export type Analysis = {
  readonly about: About
  readonly totals: Totals
  readonly rates: Rates
  readonly days: readonly DayTotals[]
  /** Sums of rows that stand for a period, or for no day at all, and so on no day of `days`; null without such rows. */
  readonly undated: Totals | null
  readonly groups: Readonly<Record<Grouping, readonly Group[]>>
  /** What is concluded from the whole run, whatever the question shows of it. */
  readonly evidence: Readonly<Record<Stage, Evidence>>
  /** What an event cost in the test, all ads together at the money they spent. */
  readonly cost: Costs
  /** Null where the data carry no cost at all. */
  readonly forecast: Forecast | null
  readonly context: Context | null
  readonly decision: Decision | null
  /** The run's money by what is done about its ads; of all its days. Null where none was spent. */
  readonly money: Money | null
  /**
   * Ads whose verdict is to pause them, by what their money bought dearer than the limit, the most wasteful first; of
   * the whole run, whatever was decided about them.
   */
  readonly waste: readonly WastedOn[]
  /** Every pair of a segment of the run's own and a creative that was shown; empty where the data do not carry both. */
  readonly matrix: readonly Cell[]
  /** What people decided about ads; null where there is nobody to decide. */
  readonly actions: Actions | null
  /** What the run's CRMs say, beside what the platforms do; of all its days and ads. Null without a CRM's export. */
  readonly leads: Leads | null
}

/** Per stage; null where the data do not carry it. */
export type Costs = Readonly<Record<Stage, CostRange | null>>
export type Effects = Readonly<Record<Stage, Effect | null>>

/** The four ways in which the same tallies are grouped. */
const GROUPINGS = ['segment', 'creative', 'painPoint', 'ad'] as const
export type Grouping = (typeof GROUPINGS)[number]

export type About = {
  readonly schema: number
  readonly engine: string
  readonly asOf: Day | null
  readonly name: string | null
  readonly currency: CurrencyCode
  readonly period: { readonly start: Day; readonly end: Day; readonly days: number } | null
  /** Whether no row of ads names a day, and the run's own dates stand for those of a file. */
  readonly isPeriodAssumed: boolean
  /** The dimensions that made the segments. */
  readonly segmentBy: readonly Dimension[]
  readonly targets: Readonly<Record<Stage, number | null>>
  readonly primaryStage: Stage
  readonly files: readonly AboutFile[]
  readonly problems: readonly Problem[]
}

export type AboutFile = {
  readonly name: string
  readonly sha256: string
  readonly platform: string
  readonly kind: 'ads' | 'leads' | 'context'
  /** Encoding and delimiter are null for a workbook. */
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly headerLine: number
  /** Whether the run's own dates stand for days that the file does not name. */
  readonly isPeriodAssumed: boolean
  readonly columns: readonly { readonly header: string; readonly field: string | null }[]
  readonly rows: RowCounts
  /** When it was saved, as ISO 8601; null where it was read without being kept. */
  readonly importedAt: string | null
}

export type RowCounts = {
  /** Rows below the header, blank ones apart. */
  readonly read: number
  readonly accepted: number
  readonly refused: number
  /** Totals and subtotals that the file carries itself, left out of the sums. */
  readonly totals: number
  /** Rows that repeat another row of the file exactly, counted once. */
  readonly duplicates: number
}

export type DayTotals = {
  readonly date: Day
  readonly totals: Totals
  readonly rates: Rates
  /** Where the day's cost lies by its own events alone; null where the data do not carry them. */
  readonly costBand: Readonly<Record<Stage, CostBand | null>>
}

/** 80 % interval in currency units; `high` is null where no event came: there is no upper end. */
export type CostBand = { readonly low: number; readonly high: number | null }

export type Group = {
  readonly key: string
  readonly label: string
  /** What the group's rows have in common; a dimension in which they differ is absent. */
  readonly dimensions: Readonly<Partial<Record<Dimension, string | null>>>
  readonly totals: Totals
  readonly rates: Rates
  readonly cost: Costs
  /** Of segments, creatives and pain points; null for ads. */
  readonly effect: Effects | null
  /** Pairs that the plain table has in the wrong order, by the cost of the stage judged; of creatives and pain points. */
  readonly reversals: readonly Reversal[]
  readonly verdict: Verdict | null
}

/** Currency units, of the whole run. */
export type Money = {
  readonly spent: number
  /** Spent on ads that somebody has decided to pause. */
  readonly paused: number
  /** Spent on ads whose verdict is to pause them, and about which nobody has decided or the decision is put off. */
  readonly toPause: number
  /** Of `toPause`, what bought events dearer than the limit: an expectation. */
  readonly wasted: number
  /** The same of `paused`, of the ads whose verdict is to pause them. */
  readonly wastedOnPaused: number
  /** Spent on ads that somebody decided not to pause though their verdict is to: a part of the rest. */
  readonly kept: number
  /** The same of `kept`: with the other two all that `waste` comes to. */
  readonly wastedOnKept: number
  /** What the paused ads did not spend since, at their pace before. */
  readonly saved: number
}

export type WastedOn = {
  readonly key: string
  readonly label: string
  readonly spend: number
  /** `Verdict.expectedWaste`. */
  readonly wasted: number
  readonly outcome: VerdictOutcome
}

/** A segment with a creative. */
export type Cell = {
  /** Keys of `groups`. */
  readonly segment: string
  readonly creative: string
  readonly segmentLabel: string
  readonly spend: number
  /** Events of the stage judged; null where not counted. */
  readonly events: number | null
  /** Of the stage judged. */
  readonly cost: CostRange | null
  /** Whether the cell's own money could say anything: else its cost is what its segment and its creative make likely. */
  readonly isEnough: boolean
  readonly grade: CellGrade | null
}

/** How dear beside the target, or the run's own cost where there is none: up to 0.67, 1, 1.5, 2 times it, and beyond. */
export type CellGrade = 1 | 2 | 3 | 4 | 5

export type Actions = {
  /** Those in force, the latest first. */
  readonly taken: readonly TakenAction[]
  readonly stillSpending: readonly StillSpending[]
}

/** An ad that spent on days after the one on which it was decided to pause it. */
export type StillSpending = {
  readonly key: string
  readonly label: string
  readonly since: Day
  readonly lastDay: Day
  readonly spend: number
}

/** Contextual ads as the benchmark. */
export type Context = {
  readonly totals: Totals
  readonly rates: Rates
  readonly cost: Costs
  readonly comparison: Readonly<Record<Stage, Comparison | null>>
}

export type Leads = {
  /** Whose leads, sales and revenue the figures of the answer are. */
  readonly from: 'platform' | 'crm'
  /** As the platforms count them; null where no file of theirs does. */
  readonly platform: LeadCounts | null
  readonly crm: {
    readonly attributed: LeadCounts
    /** Leads that join no ad, and why. */
    readonly unattributed: LeadCounts & { readonly reasons: Readonly<Record<Unattributed, number>> }
  }
  /** What people said against buying, the most frequent first. */
  readonly objections: readonly { readonly label: string; readonly count: number }[]
}

export type LeadCounts = Pick<Totals, 'leads' | 'sales' | 'revenue'>

export type Comparison = {
  /** Cost of the run ÷ cost of the context: below 1 the run is cheaper. */
  readonly ratio: Range
  /** Probability that the run is cheaper. */
  readonly probabilityBetter: number
  /** Probability that it is better or comparable: then the article goes on with it. */
  readonly probabilityNotWorse: number
  readonly outcome: ComparisonOutcome
}
