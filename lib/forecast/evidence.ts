import type { Stage } from '../kernel/stage.ts'
import type { Evidence } from './forecast.ts'

/** Events of the whole run from which on a cost is more than its prior. */
export const LEAST_EVENTS = 10

export type Carried = {
  readonly stage: Stage
  /** Null where no file has the column. */
  readonly events: number | null
  /** Whether the rows carry what the events came from, down from the spend. */
  readonly isEstimated: boolean
  /** Whether any row carries clicks. */
  readonly hasClicks: boolean
  readonly spend: number
  /** All money was spent on one day. */
  readonly isFirstDay: boolean
  /** The most that an event may cost; null without a target. */
  readonly limit: number | null
}

/**
 * Whether the data say enough of a stage to show its cost: ten events, or money that should have bought ten at the
 * limit and did not. On its first day a test shows nothing but its sums.
 */
export function evidenceOf({ stage, events, isEstimated, hasClicks, spend, isFirstDay, limit }: Carried): Evidence {
  const shape = { events, needed: LEAST_EVENTS, isEnough: false }
  if (events === null) return { ...shape, reason: { key: 'noColumn', params: { stage } } }
  if (spend <= 0) return { ...shape, reason: { key: 'noSpend', params: {} } }
  if (!isEstimated && !hasClicks) return { ...shape, reason: { key: 'noClicks', params: { stage } } }
  if (!isEstimated) return { ...shape, reason: { key: 'noChain', params: { stage } } }
  if (isFirstDay) return { ...shape, reason: { key: 'firstDay', params: { days: 1 } } }
  const expectedAtLimit = limit === null || limit <= 0 ? 0 : spend / limit
  if (Math.max(events, expectedAtLimit) >= LEAST_EVENTS) return { ...shape, isEnough: true, reason: null }
  return { ...shape, reason: { key: 'fewEvents', params: { stage, events, needed: LEAST_EVENTS } } }
}
