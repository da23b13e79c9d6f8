/** A calendar day as ISO 8601 text, `2026-09-07`. No time zone: it is the day the export names. Sorts as text. */
export type Day = string

/** A stretch of days, both ends included. A single day has the same start and end. */
export type Span = { readonly start: Day; readonly end: Day }

export const MILLISECONDS_PER_DAY = 86_400_000

/** The day of a year, month (1–12) and day of the month, or null where the calendar has no such day. Years 1900–2199. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || dayOfMonth < 1) return null
  if (dayOfMonth > daysInMonth(year, month)) return null
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`
}

/** Whether the text is a day that exists. */
export function isDay(text: string): text is Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match !== null && dayOf(Number(match[1]), Number(match[2]), Number(match[3])) !== null
}

/** The day `count` days later (earlier where negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * MILLISECONDS_PER_DAY).toISOString().slice(0, 10)
}

/** How many days a span holds, both ends included: 1 for a single day. */
export function daysIn(span: Span): number {
  return Math.round((Date.parse(span.end) - Date.parse(span.start)) / MILLISECONDS_PER_DAY) + 1
}

/** A day as a whole number of days since 1970-01-01, to store it in little room. */
export function toDayNumber(day: Day): number {
  return Date.parse(day) / MILLISECONDS_PER_DAY
}

export function fromDayNumber(number: number): Day {
  return new Date(number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
