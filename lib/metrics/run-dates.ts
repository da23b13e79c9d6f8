import type { SpanCount } from '../import/plan.ts'
import type { Span } from '../kernel/day.ts'
import type { Micros } from '../kernel/money.ts'

/**
 * The dates of a run as its data speak for them: from their first day to their last, where the run has not a day in
 * common with them. Null where it has, or where there are no data.
 */
export function datesByData(run: Span, data: readonly (Span | null)[]): Span | null {
  const spans = data.filter((span) => span !== null)
  return spans.some((span) => span.start <= run.end && run.start <= span.end) ? null : wholeOf(spans)
}

/** The dates of a run that grow to hold a file reaching beyond them; null where it does not. */
export function datesWithFile(run: Span, file: Span): Span | null {
  const whole = wholeOf([run, file])
  return whole === null || (whole.start === run.start && whole.end === run.end) ? null : whole
}

/** Rows with a day outside of a run, and their spend: null where none of them states any. */
export function countOutside(run: Span, spans: readonly SpanCount[]): { rows: number; spend: Micros | null } {
  const outside = spans.filter(({ start, end }) => start < run.start || run.end < end)
  const spends = outside.flatMap(({ spend }) => (spend === null ? [] : [spend]))
  return {
    rows: outside.reduce((sum, { rows }) => sum + rows, 0),
    spend: spends.length === 0 ? null : spends.reduce((sum, spend) => sum + spend, 0),
  }
}

/** From the first day of several stretches to the last; null of none. */
export function wholeOf(spans: readonly Span[]): Span | null {
  const [first, ...rest] = spans
  if (first === undefined) return null
  return rest.reduce(
    (whole, { start, end }) => ({
      start: start < whole.start ? start : whole.start,
      end: end > whole.end ? end : whole.end,
    }),
    first,
  )
}
