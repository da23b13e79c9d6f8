import type { Span } from '#lib/kernel/day'
import { fromDayNumber } from '#lib/kernel/day'

/** A stored span; null where the row names no day. The same days come again and again, so each is made once. */
export function spanOf(start: number | null, end: number | null): Span | null {
  if (start === null || end === null) return null
  const key = start * LONGEST + (end - start)
  const known = spans.get(key)
  if (known !== undefined) return known
  const span = { start: fromDayNumber(start), end: fromDayNumber(end) }
  if (spans.size < MOST) spans.set(key, span)
  return span
}

const LONGEST = 100_000
const MOST = 10_000
const spans = new Map<number, Span>()
