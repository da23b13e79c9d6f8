/** What a program is told of, at the addresses that a workspace names. */
export const WEBHOOK_EVENTS = ['import.saved', 'import.reverted', 'report.finished', 'report.reopened'] as const
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

export type DeliveryState = 'waiting' | 'arrived' | 'givenUp'

/** What has become of a message to such an address. */
export function deliveryState(delivery: {
  readonly nextAt: string | null
  readonly arrivedAt: string | null
}): DeliveryState {
  if (delivery.arrivedAt !== null) return 'arrived'
  return delivery.nextAt === null ? 'givenUp' : 'waiting'
}

/** Minutes until a message is tried again, after the first try that failed, the second and so on; then it is given up. */
const MINUTES_BETWEEN = [1, 5, 30, 120, 720] as const

/** When a message that has failed so many times is tried next; null where it is given up. */
export function nextTry(tries: number, now: string): string | null {
  const minutes = MINUTES_BETWEEN[tries - 1]
  return minutes === undefined ? null : new Date(Date.parse(now) + minutes * 60_000).toISOString()
}

/** Minutes after which a last try whose end nobody has noted was cut off by a stop. */
const MINUTES_OF_LAST_TRY = 5

/**
 * When a message whose try begins now, after so many others, is due again if nobody notes how the try ended. The last one is
 * made up for once, so that a stop does not give up what was never sent.
 */
export function retryUnlessNoted(before: number, now: string): string | null {
  if (before !== MINUTES_BETWEEN.length) return nextTry(before + 1, now)
  return new Date(Date.parse(now) + MINUTES_OF_LAST_TRY * 60_000).toISOString()
}

/** What kept an address from answering, where it was not an answer of its own. */
export const DELIVERY_FAILURES = [
  'timeout',
  'unknownHost',
  'privateAddress',
  'connectionRefused',
  'certificate',
  'unreachable',
] as const
export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number]
