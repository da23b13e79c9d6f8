import type { Problem } from '../../kernel/problem.ts'
import { problem } from '../../kernel/problem.ts'
import type { Plan, PlannedColumn } from '../plan.ts'

/**
 * Rows that fall together under the names above the ad, in a file with columns of names that nobody knows: one of these
 * is most likely the ad's.
 */
export function* unknownAdColumn(
  { columns }: Plan,
  samples: readonly (readonly string[] | undefined)[],
  found: readonly { readonly code: string }[],
): Generator<Problem> {
  if (!found.some(({ code }) => FALLEN_TOGETHER.has(code))) return
  if (columns.some(({ field }) => field === 'ad_id' || field === 'ad_name')) return
  const names = columns.filter((column) => column.field === null && holdsNames(column, samples))
  if (names.length === 0) return
  const params = { columns: names.map(({ header }) => header).join(', ') }
  yield problem('adColumnUnknown', 'warning', { params })
}

const FALLEN_TOGETHER: ReadonlySet<string> = new Set(['sameName', 'sameKey'])

/** Several values with letters in them. */
function holdsNames({ index, guess }: PlannedColumn, samples: readonly (readonly string[] | undefined)[]): boolean {
  const own = samples[index] ?? []
  return guess === undefined && own.length > 1 && own.every((value) => /\p{L}/u.test(value))
}
