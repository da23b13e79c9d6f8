import type { Day } from '../kernel/day.ts'
import { kept } from '../kernel/kept.ts'

type NamedTimeZone = { readonly id: string; readonly name: string }

/** Every time zone by its IANA id, UTC first. */
export function timeZones(): readonly NamedTimeZone[] {
  const ids = Intl.supportedValuesOf('timeZone').filter((id) => id !== 'UTC')
  return ['UTC', ...ids].map((id) => ({ id, name: id.replaceAll('_', ' ') }))
}

/** Whether the machine knows the zone, also by an older name of it. */
export function isTimeZone(id: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: id })
    return true
  } catch {
    return false
  }
}

/** The day that the calendars of a time zone show at a moment. */
export function dayIn(instant: string, timeZone: string): Day {
  return calendarOf(timeZone).format(new Date(instant))
}

const calendarOf = kept(
  (timeZone) => new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }),
)

/** The time of day that the clocks of a time zone show at a moment: `14:05`. */
export function timeIn(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    new Date(instant),
  )
}

/** How far the clocks of a zone are from UTC at the noon of a day: `UTC+3`, `UTC−4:30`, `UTC`. */
export function utcOffset(timeZone: string, day: Day): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(
    new Date(`${day}T12:00:00Z`),
  )
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  return offset.replace('GMT', 'UTC').replace(/\+0$/, '').replace('-', '\u2212')
}
