import type { Span } from '../kernel/day.ts'
import type { Dimension } from '../kernel/dimension.ts'
import type { Problem } from '../kernel/problem.ts'
import { problem } from '../kernel/problem.ts'
import type { Tally } from '../metrics/tally.ts'
import { hasValue } from '../metrics/tally.ts'
import type { Question } from './question.ts'
import type { Settings } from './settings.ts'

/** What a question leaves of the data, and what has to be said about it. */
export class Selection {
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
