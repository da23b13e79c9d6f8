import 'server-only'
import type { Day } from '#lib/kernel/day'
import { dayIn } from '#lib/locale/time-zones'

/** The moment, as ISO text in UTC. */
export function now(): string {
  return new Date().toISOString()
}

/** Today, as a day in a time zone. */
export function todayIn(timeZone: string): Day {
  return dayIn(now(), timeZone)
}
