import type { Survey } from '#lib/import/plan'
import type { Span } from '#lib/kernel/day'

/** First and last day of the rows; null while nobody knows which number is the day and which the month. */
export function spanOf({ span, questions }: Survey): Span | null {
  return questions.some(({ kind }) => kind === 'day-order') ? null : span
}
