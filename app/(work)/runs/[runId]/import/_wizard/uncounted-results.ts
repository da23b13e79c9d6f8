import type { Corrections, Survey } from '#lib/import/plan'

/**
 * Results and goals that are most likely leads, subscribers or sales, and that count as nothing since nobody has said so
 * yet. What was settled for such files before has been looked at then.
 */
export function uncountedResults({ resultTypes, goals, plan, remembered }: Survey, said: Corrections): number {
  if (remembered) return 0
  const types = resultTypes.filter(
    ({ type, suggestion }) =>
      suggestion !== null && !Object.hasOwn(plan.resultTypes, type) && !Object.hasOwn(said.resultTypes ?? {}, type),
  )
  const columns = goals.filter(
    ({ column, suggestion }) => suggestion !== null && !Object.hasOwn(said.fields ?? {}, column),
  )
  return [...types.map(({ results }) => results), ...columns.map(({ count }) => count)].reduce(
    (sum, count) => sum + count,
    0,
  )
}
