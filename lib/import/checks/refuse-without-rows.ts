import { refused } from '../../kernel/result.ts'
import type { Survey } from '../plan.ts'
import type { ProblemGroups } from './problem-groups.ts'

/** Where every row was refused, the most frequent cause is shown by its first row. */
export function refuseWithoutRows(counts: Survey['rows'], problems: ProblemGroups): ReturnType<typeof refused> {
  const cause = problems.commonest()
  if (cause === null) return refused('noRows', { read: counts.read, totals: counts.totals })
  const { line, column, value, code, params } = cause
  if (code === 'tooFewCells') return refused('rowsTooShort', { refused: counts.refused, line: line ?? 0, ...params })
  return refused('allRefused', { refused: counts.refused, line: line ?? 0, column: column ?? '', value: value ?? '' })
}
