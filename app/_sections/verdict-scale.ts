import type { JudgedGroup } from '#app/_client/analysis-part.ts'

/** The end of the scale of all bars: the highest cost, or three times the limit where one is far beyond it. */
export function scaleOf(groups: readonly JudgedGroup[]): number {
  const ends = groups.map(({ cost, verdict }) =>
    cost === null || verdict === null ? 0 : Math.min(cost.high, 3 * verdict.limits.pause),
  )
  return ends.reduce((most, end) => Math.max(most, end), 0)
}
