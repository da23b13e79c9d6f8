import type { Span } from '#lib/kernel/day'
import { fromDayNumber } from '#lib/kernel/day'

/** A stored span; null where the row names no day. */
export function spanOf(start: number | null, end: number | null): Span | null {
  return start === null || end === null ? null : { start: fromDayNumber(start), end: fromDayNumber(end) }
}
