import type { Span } from '../kernel/day.ts'

/**
 * The dates of a run as its data speak for them: from their first day to their last, where the run has not a day in
 * common with them. Null where it has, or where there are no data.
 */
export function datesByData(run: Span, data: readonly (Span | null)[]): Span | null {
  const spans = data.filter((span) => span !== null)
  return spans.some((span) => span.start <= run.end && run.start <= span.end) ? null : wholeOf(spans)
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
