import type { Plan } from './plan.ts'

/** What of a plan decides how cells are read: without a word on the order, slashed days are read day first. */
export function asRead(plan: Plan): string {
  const columns = plan.columns.map((column) => ({
    ...column,
    day: column.day === null || column.day === 'month-day' ? column.day : 'day-month',
  }))
  return JSON.stringify({ ...plan, columns })
}

/** A file is read at most so often: each reading may show other formats, and two may take turns. */
export const MOST_ROUNDS = 4
