import type { Span } from '../../kernel/day.ts'
import type { Reason, VerdictOutcome } from '../../kernel/outcome.ts'
import type { Params } from '../../kernel/problem.ts'

/** A table of an answer as data: each row has as many values as there are columns. */
export type Table = {
  /** In the reader's language. */
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Value[])[]
}

export type Column = { readonly key: string; readonly header: string; readonly kind: ColumnKind }

/**
 * Shares and ratios are fractions, 0.0123 for 1.23 %; a probability is drawn from samples and never certain; money is in
 * units of the run's currency, days are ISO texts.
 */
export type ColumnKind = 'text' | 'count' | 'money' | 'share' | 'probability' | 'ratio' | 'day'

/** Null where the data carry no value. */
export type Value = string | number | null

/** What texts a table needs: catalogue sentences by their full key, reasons as sentences, and stretches of days. */
export type Words = {
  readonly text: (key: string, params?: Params) => string
  readonly reason: (reason: Reason) => string
  readonly span: (span: Span) => string
}

/** What of an answer a table is to show. */
export type View = {
  /** Of the table `verdicts`, those to be in it. */
  readonly verdicts: readonly VerdictOutcome[]
  /** Whether the question asked for a part of the run only. */
  readonly isFiltered: boolean
}

/** A column with where its values come from. */
export type Described<Row> = Column & { readonly of: (row: Row) => Value }

export function describe<Row>(key: string, kind: ColumnKind, header: string, of: (row: Row) => Value): Described<Row> {
  return { key, kind, header, of }
}

/** A table of such rows, without the columns in which none of them has anything; the first one stays. */
export function tableFrom<Row>(title: string, rows: readonly Row[], described: readonly Described<Row>[]): Table {
  const values = rows.map((row) => described.map(({ of }) => of(row)))
  const isShown = described.map((_, at) => at === 0 || values.length === 0 || values.some((row) => row[at] !== null))
  return {
    title,
    columns: described.filter((_, at) => isShown[at]).map(({ key, header, kind }) => ({ key, header, kind })),
    rows: values.map((row) => row.filter((_, at) => isShown[at])),
  }
}
