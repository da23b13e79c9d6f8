import type { Span } from '../kernel/day.ts'
import type { FileKind } from '../kernel/file-kind.ts'
import type { CurrencyCode, Micros } from '../kernel/money.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Sums } from '../kernel/sums.ts'
import type { Encoding } from './container/decode.ts'
import type { Field } from './header/field.ts'
import type { LeadField } from './leads/lead-field.ts'
import type { LeadsSurvey } from './leads/leads-survey.ts'

/** How one file is to be read: everything that was recognised, and nothing that depends on where the file lies. */
export type Plan = {
  readonly kind: FileKind
  readonly container: 'text' | 'xlsx'
  /** The sheet read, and all that hold a table; null for a text. */
  readonly sheet: string | null
  readonly sheets: readonly string[]
  /** Of a sheet of ads those sheets that add them up by campaign or ad set; absent where there are none. */
  readonly summaries?: readonly string[]
  /** Null for a workbook. */
  readonly encoding: Encoding | null
  readonly delimiter: Delimiter | null
  /** Cells parted by tabs need no quotes around them, and some exports write names with quotes as they are. */
  readonly quotesAreLetters?: true
  /** What files with the same headers have in common (layout.ts). */
  readonly fingerprint: string
  /** Line of the header in the file, from 1. */
  readonly headerLine: number
  readonly platform: string
  /** The days of rows that name none: from the lines above the header or from the user; null where neither does. */
  readonly period: Span | null
  /** Whether that is the run's own dates, since nothing else tells. */
  readonly isPeriodAssumed: boolean
  /** Null where neither header nor cells name one. */
  readonly currency: CurrencyCode | null
  /** Units of the run's currency in one of the file's; 1 where they are the same. */
  readonly rate: number
  readonly columns: readonly PlannedColumn[]
  /** What the figures of the column `results` are, by the row's result type. A type that is absent is not counted. */
  readonly resultTypes: Readonly<Record<string, ResultField>>
}

/** What a result can count as. */
export type ResultField = 'leads' | 'subscribers' | 'sales'

export type Delimiter = ',' | ';' | '\t' | '|'

export type PlannedColumn = {
  /** Position in the file, from 0. */
  readonly index: number
  readonly header: string
  /** A name of `FIELDS` is read; another name is known from the alias table and left out, as is null: unknown. */
  readonly field: string | null
  readonly match: ColumnMatch
  readonly currency: CurrencyCode | null
  /** Set for columns of numbers. */
  readonly number: NumberFormat | null
  /** Set for columns of days. */
  readonly day: DayFormat | null
  /** Most of its values are no such thing (an age, a gender …): taken as plain text. */
  readonly asText: boolean
  /** A segment or interest that differs between the rows of one ad: it splits the ad like an age or a gender. */
  readonly splitsAds: boolean
  /** What its values look like where its header tells nothing. Nothing is read by it until somebody takes it. */
  readonly guess?: 'date' | 'age' | 'gender'
}

/** `exact`: the header stands in the alias table; `base`: without its currency; `chosen`: by the user. */
export type ColumnMatch = 'exact' | 'base' | 'chosen' | 'none'

export type NumberFormat = {
  readonly decimal: '.' | ','
  /** Whole numbers of millionths (Yandex Direct API, Google Ads API). */
  readonly micros: boolean
}

/** `undecided`: every value reads both as day-month and as month-day. */
export type DayFormat = 'iso' | 'day-month' | 'month-day' | 'undecided'

/** What the user said over the head of the recogniser, by column position. */
export type Corrections = {
  readonly fields?: Readonly<Record<number, Field | LeadField | null>>
  readonly days?: Readonly<Record<number, 'day-month' | 'month-day'>>
  readonly decimals?: Readonly<Record<number, '.' | ','>>
  /** Whether money is in millionths; false: in units. */
  readonly micros?: Readonly<Record<number, boolean>>
  /** Whose export it is, where the headers do not tell or tell wrong. */
  readonly platform?: string
  /** Which sheet of a workbook. */
  readonly sheet?: string
  /** What results count as, by result type; null: not at all. */
  readonly resultTypes?: Readonly<Record<string, ResultField | null>>
  /** The days that a file without any day covers. */
  readonly period?: Span
  /** Units of the run's currency in one of the file's. */
  readonly rate?: number
  /** Nothing that was settled for such files before is applied. */
  readonly asNew?: boolean
}

/** What reading the whole file by a plan showed. */
export type Survey = {
  readonly plan: Plan
  /** What was settled for files with the same headers before has been applied. */
  readonly remembered: boolean
  readonly rows: {
    readonly read: number
    readonly accepted: number
    readonly refused: number
    readonly totals: number
    readonly duplicates: number
  }
  /** Sums of the accepted rows; of leads none. */
  readonly sums: Sums
  /** First and last day of the accepted rows. */
  readonly span: Span | null
  /** The accepted rows by their days; absent or null where nobody has counted, of leads, and where the days are too many. */
  readonly spans?: readonly SpanCount[] | null
  readonly columns: readonly ColumnEvidence[]
  readonly problems: readonly ProblemGroup[]
  /** The file's own total held against the sums; null where it has none. */
  readonly proof: Proof | null
  /** What the column `results` counts, by the rows' result type; empty where the file has no such pair of columns. */
  readonly resultTypes: readonly ResultType[]
  /** Columns of conversions and results that count as nothing until somebody says what they are. */
  readonly goals: readonly GoalColumn[]
  /** Of a CRM's export; null for figures of ads. */
  readonly leads: LeadsSurvey | null
  /** What only the user can say; the import waits for the answers. */
  readonly questions: readonly Question[]
}

/** Rows for one day or one stretch of days. */
export type SpanCount = Span & {
  readonly rows: number
  /** Null where no row states any. */
  readonly spend: Micros | null
}

/**
 * `day-order`: every value reads both ways. `day-column`: a column looks like the days, and its header does not say so.
 * `period`: no day anywhere in the file. `two-columns`: several columns for one field, of which all but one must be left
 * out. `rate`: the file is in another currency than the run; both are named. `mapping`: nobody knows which columns hold
 * what a file must carry.
 */
export type Question = OpenQuestion | MappingQuestion

type OpenQuestion = {
  readonly kind: 'day-order' | 'day-column' | 'period' | 'two-columns' | 'rate'
  /** Positions of the columns concerned; none for `period` and `rate`. */
  readonly columns: readonly number[]
  readonly samples: readonly string[]
}

type MappingQuestion = {
  readonly kind: 'mapping'
  /** None. */
  readonly columns: readonly number[]
  /** The headers of the file. */
  readonly samples: readonly string[]
  readonly missing: readonly MissingPart[]
}

/** A figure of any kind; whatever names an ad, an ad set or a campaign; of leads their id and the day they came. */
export type MissingPart = 'figure' | 'ad' | 'lead' | 'created'

/** In the order of `plan.columns`. */
export type ColumnEvidence = {
  /** The first three different values. */
  readonly samples: readonly string[]
  /** Cells that hold a value. */
  readonly filled: number
  /** Cells that were read as the field wants them. */
  readonly read: number
}

/** The file's own total that fits the accepted rows best, figure by figure. */
export type Proof = {
  /** Line of the totals row in the file, from 1. */
  readonly line: number
  /** Of spend, impressions and clicks those that both have. Money in micros. */
  readonly figures: readonly ProofFigure[]
  /** No figure is more than a hundredth apart. */
  readonly agrees: boolean
}

export type ProofFigure = {
  readonly figure: 'spend' | 'impressions' | 'clicks'
  readonly stated: number
  readonly summed: number
  readonly agrees: boolean
}

/** Accepted rows of one result type. */
export type ResultType = {
  /** As the file writes it. */
  readonly type: string
  readonly rows: number
  readonly results: number
  /** What the words speak for; null where they do not, or the file has a column of its own for it. */
  readonly suggestion: ResultField | null
}

export type GoalColumn = {
  /** Position in the file, from 0. */
  readonly column: number
  readonly header: string
  /** The goal's name where the header holds one, as in `Конверсии (Заявка)`. */
  readonly goal: string | null
  /** Sum over the accepted rows. */
  readonly count: number
  readonly suggestion: ResultField | null
}

/** Problems of one kind in one column: how often, and the first few. */
export type ProblemGroup = {
  readonly code: string
  readonly severity: Problem['severity']
  readonly column: string | null
  readonly count: number
  readonly examples: readonly Problem[]
}
