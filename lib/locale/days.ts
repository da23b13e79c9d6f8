import type { Day, Span } from '../kernel/day.ts'
import { kept } from '../kernel/kept.ts'
import { isolateLeftToRight } from './bidi.ts'
import type { Locale } from './locales.ts'
import { INTL_TAGS } from './locales.ts'

/** Writes days and moments of one language, the month always as a word. */
export function createDayFormat(locale: Locale) {
  const tag = INTL_TAGS[locale]
  const full = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  const short = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  // Written on every page, and dear to write.
  const range = kept((days) => {
    const [start = '', end = ''] = days.split(' ')
    return keepNumberRanges(unbroken(full.formatRange(new Date(start), new Date(end))))
  })
  const past = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })

  return {
    /** `7 Sept 2026` */
    day: (day: Day): string => unbroken(full.format(new Date(day))),
    /** `7 Sept`: where the year is clear from around it. */
    shortDay: (day: Day): string => unbroken(short.format(new Date(day))),
    /** `7 – 20 Sept 2026` */
    dayRange: ({ start, end }: Span): string => range(`${start} ${end}`),
    /** Where the year is clear from around it: `7 Sept`, `7 – 20 Sept`. */
    span: (span: Span): string =>
      keepNumberRanges(unbroken(short.formatRange(new Date(span.start), new Date(span.end)))),
    /** How long a moment is ago, in its largest whole unit up to days: `2 hours ago`, `yesterday`. */
    ago: (instant: string, now: string): string => writeAgo(past, instant, now),
    /** A moment as the clocks of a time zone show it, the zone named. */
    dateTime: (instant: string, timeZone: string): string => writeMoment(tag, instant, timeZone),
  }
}

const SECONDS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** Clocks that differ by a little must not make it the future. */
function writeAgo(format: Intl.RelativeTimeFormat, instant: string, now: string): string {
  const passed = Math.max(0, (Date.parse(now) - Date.parse(instant)) / 1000)
  const [unit, seconds] = SECONDS.find(([, size]) => passed >= size) ?? ['second', 60]
  return typographic(format.format(-Math.floor(passed / seconds), unit))
}

function writeMoment(tag: string, instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  })
  return typographic(format.format(new Date(instant)))
}

/** In Arabic `7–20 سبتمبر` would show its numbers as 20–7. */
function keepNumberRanges(text: string): string {
  return text.replace(/^\d+\s?–\s?\d+/u, isolateLeftToRight)
}

/** A day's number, month and year stay in one line; two days part at the dash between them. */
function unbroken(text: string): string {
  return typographic(text)
    .replaceAll(' ', '\u00a0')
    .replaceAll(/\u00a0–\u00a0/g, '\u00a0– ')
}

/** One kind of space, for the machines' tables differ in theirs. */
function typographic(text: string): string {
  return text.replaceAll(/[\u00a0\u2009\u202f]/g, ' ')
}
