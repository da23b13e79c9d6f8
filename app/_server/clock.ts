import 'server-only'
import type { Day } from '#lib/kernel/day'
import { dayIn } from '#lib/locale/time-zones'

/** The moment, as ISO text in UTC. */
export function now(): string {
  return new Date().toISOString()
}

/** The same to the minute: what is drawn of it stays the same as long. */
export function thisMinute(): string {
  return `${now().slice(0, 16)}Z`
}

/** Today, as a day in a time zone. */
export function todayIn(timeZone: string): Day {
  return dayIn(now(), timeZone)
}
