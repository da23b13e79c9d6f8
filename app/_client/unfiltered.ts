import type { Question } from '#lib/analysis/question'

/** Whether all days and ads are asked for, whatever the segments. */
export function isUnfiltered({ period, filter }: Question): boolean {
  return period === null && Object.keys(filter).length === 0
}

/** The same question of all days and ads. */
export function unfiltered(question: Question): Question {
  return { ...question, period: null, filter: {} }
}
