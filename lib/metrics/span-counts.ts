import type { SpanCount } from '../import/plan.ts'
import type { ReadRow } from '../import/rows/row-sink.ts'
import type { Span } from '../kernel/day.ts'
import { SUM_NAMES } from '../kernel/sums.ts'

/** Counts the rows of a file, and adds up their spend, by the days that they are for. */
export class SpanCounts {
  /** By number of the registry. */
  readonly #rows: number[] = []
  readonly #spend: (number | null)[] = []

  add({ span, sums }: ReadRow): void {
    this.#rows[span] = (this.#rows[span] ?? 0) + 1
    const spend = sums[SPEND] as number
    const before = this.#spend[span] ?? null
    this.#spend[span] = Number.isNaN(spend) ? before : (before ?? 0) + spend
  }

  /** Null where the days are too many to be kept beside the file. */
  all(spans: readonly (Span | null)[]): SpanCount[] | null {
    const counted = spans.flatMap((span, index) =>
      span === null ? [] : [{ ...span, rows: this.#rows[index] ?? 0, spend: this.#spend[index] ?? null }],
    )
    return counted.length > MOST_SPANS ? null : counted
  }
}

const SPEND = SUM_NAMES.indexOf('spend')
const MOST_SPANS = 400
