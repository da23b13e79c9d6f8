import type { Span } from '../kernel/day.ts'
import type { FileKind } from '../kernel/file-kind.ts'
import type { CurrencyCode } from '../kernel/money.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Sums } from '../kernel/sums.ts'
import type { Encoding } from './decode.ts'
import type { Field } from './field.ts'

/** How one file is to be read: everything that was recognised, and nothing that depends on where the file lies. */
export type Plan = {
  readonly kind: FileKind
  readonly container: 'text' | 'xlsx'
  /** The sheet read, and all that hold anything; null for a text. */
  readonly sheet: string | null
  readonly sheets: readonly string[]
  /** Null for a workbook. */
  readonly encoding: Encoding | null
  readonly delimiter: Delimiter | null
  /** What files with the same headers have in common (layout.ts). */
  readonly fingerprint: string
  /** Line of the header in the file, from 1. */
  readonly headerLine: number
  readonly platform: string
  /** The days of rows that name none: from the lines above the header or from the user; null where neither does. */
  readonly period: Span | null
  /** Null where neither header nor cells name one. */
  readonly currency: CurrencyCode | null
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
  readonly fields?: Readonly<Record<number, Field | null>>
  readonly days?: Readonly<Record<number, 'day-month' | 'month-day'>>
  readonly decimals?: Readonly<Record<number, '.' | ','>>
  /** Whose export it is, where the headers do not tell or tell wrong. */
  readonly platform?: string
  /** Which sheet of a workbook. */
  readonly sheet?: string
  /** What results count as, by result type; null: not at all. */
  readonly resultTypes?: Readonly<Record<string, ResultField | null>>
  /** The days that a file without any day covers. */
  readonly period?: Span
}

/** What reading the whole file by a plan showed. */
export type Survey = {
  readonly plan: Plan
  readonly rows: {
    readonly read: number
    readonly accepted: number
    readonly refused: number
    readonly totals: number
    readonly duplicates: number
  }
  /** Sums of the accepted rows. */
  readonly sums: Sums
  /** First and last day of the accepted rows. */
  readonly span: Span | null
  readonly columns: readonly ColumnEvidence[]
  readonly problems: readonly ProblemGroup[]
  /** What only the user can say; the import waits for the answers. */
  readonly questions: readonly Question[]
}

/**
 * `day-order`: every value reads both ways. `period`: no day anywhere in the file. `two-columns`: several columns for
 * one field, of which all but one must be left out.
 */
export type Question = {
  readonly kind: 'day-order' | 'period' | 'two-columns'
  /** Positions of the columns concerned; none for `period`. */
  readonly columns: readonly number[]
  readonly samples: readonly string[]
}

/** In the order of `plan.columns`. */
export type ColumnEvidence = {
  /** The first three different values. */
  readonly samples: readonly string[]
  /** Cells that hold a value. */
  readonly filled: number
  /** Cells that were read as the field wants them. */
  readonly read: number
}

/** Problems of one kind in one column: how often, and the first few. */
export type ProblemGroup = {
  readonly code: string
  readonly severity: Problem['severity']
  readonly column: string | null
  readonly count: number
  readonly examples: readonly Problem[]
}
