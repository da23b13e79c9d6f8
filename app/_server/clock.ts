import 'server-only'
import type { Day } from '#lib/kernel/day'

/** The moment, as ISO text in UTC. */
export function now(): string {
  return new Date().toISOString()
}

/** Today, as a day in UTC. */
export function today(): Day {
  return now().slice(0, 10)
}
