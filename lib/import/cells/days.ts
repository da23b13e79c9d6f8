import type { Day, Span } from '../../kernel/day.ts'
import { dayOf } from '../../kernel/day.ts'
import type { DayFormat } from '../plan.ts'

/** What the values of a column say about the order of day and month. */
export type DayEvidence = {
  /** Values whose marks or numbers allow one order only; a point stands for day before month. */
  dayMonth: number
  monthDay: number
  /** Values that both orders read. */
  either: number
  /** The first value of either order. */
  firstDayMonth: string | null
  firstMonthDay: string | null
  /** Of values with two digits for a year: what stands first, the years as they are read, and the first value. */
  readonly shortFirsts: Set<number>
  readonly shortYears: Set<number>
  firstShortYear: string | null
}

function noEvidence(): DayEvidence {
  return {
    dayMonth: 0,
    monthDay: 0,
    either: 0,
    firstDayMonth: null,
    firstMonthDay: null,
    shortFirsts: new Set(),
    shortYears: new Set(),
    firstShortYear: null,
  }
}

export type DayReader = {
  /** The day; null for an empty cell; undefined where the cell is no day. */
  readonly read: (cell: string) => Day | null | undefined
  readonly evidence: DayEvidence
}

/** Reads cells by a format and notes meanwhile what speaks for which order. Equal cells are read once. */
export function createDayReader(format: DayFormat): DayReader {
  const evidence = noEvidence()
  const known = new Map<string, Day | null>()
  return {
    evidence,
    read(cell) {
      const found = known.get(cell)
      if (found !== undefined) return found
      const day = readDay(cell, format, evidence)
      if (day !== undefined && known.size < MOST_KNOWN) known.set([...cell].join(''), day)
      return day
    },
  }
}

/** The last day that the cell of a week names beside its first; null where it names one day only. */
export function endOfWeek(cell: string, start: Day, format: DayFormat): Day | null {
  const order = format === 'month-day' ? 'month-day' : 'day-month'
  return daysIn(cell, order).find((day) => day > start) ?? null
}

/** Whether a cell is a single day, in whichever order. */
export function isOneDay(cell: string): boolean {
  return (['day-month', 'month-day'] as const).some((order) => {
    return typeof readDay(cell, order, noEvidence()) === 'string' && daysIn(cell, order).length < 2
  })
}

/** How a cell that needs no word on the order writes its day; null where it is none. */
export function writtenOrder(cell: string): 'iso' | 'day-word' | 'word-day' | null {
  const text = latinDigits(cell.trim())
  if (!isOneDay(cell)) return null
  if (DAY_FIRST.test(text)) return 'day-word'
  if (MONTH_FIRST.test(text)) return 'word-day'
  return /^\d{4}/.test(text) ? 'iso' : null
}

/**
 * The first and last day that the lines above the header name: in one line, else in two. Null where they name none, or
 * others besides, such as the day of the export.
 */
export function readPeriod(text: string, order: 'day-month' | 'month-day'): Span | null {
  const days = text.split(/\r\n|\n|\r/).map((line) => daysIn(line, order))
  const [start, end] = days.find((found) => found.length === 2) ?? days.flat()
  const isOne = days.some((found) => found.length === 2) || days.flat().length === 2
  return isOne && start !== undefined && end !== undefined && start <= end ? { start, end } : null
}

function daysIn(line: string, order: 'day-month' | 'month-day'): Day[] {
  const evidence = noEvidence()
  return [...latinDigits(line).matchAll(DAY_IN_TEXT)].flatMap((match) => readDay(match[0], order, evidence) ?? [])
}

const MOST_KNOWN = 5000
const EMPTY = new Set(['', '-', '--', '—', '–'])
const DAY_IN_TEXT =
  /\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}(?:\.|er|º)?\s+(?:de\s+)?\p{L}{3,}\.?,?\s+(?:de\s+)?\d{4}|\p{L}{3,}\.?\s+\d{1,2},\s*\d{4}|\d{4}(?:年|년)\s?\d{1,2}(?:月|월)\s?\d{1,2}(?:日|일)/gu

function readDay(cell: string, format: DayFormat, evidence: DayEvidence): Day | null | undefined {
  const text = latinDigits(cell.trim())
  if (EMPTY.has(text)) return null
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T\s])/.exec(text) ??
    /^(\d{4})(?:年|년)\s?(\d{1,2})(?:月|월)\s?(\d{1,2})(?:日|일)/.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? undefined
  const marked = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:$|[T\s,])/.exec(text)
  if (marked) {
    const year = Number(marked[4]?.length === 2 ? `20${marked[4]}` : marked[4])
    const [first, second] = [Number(marked[1]), Number(marked[3])]
    if (marked[4]?.length === 2) noteShortYear(first, year, text, evidence)
    if (marked[2] === '.') {
      noteOrder('dayMonth', text, evidence)
      return dayOf(year, second, first) ?? undefined
    }
    return readOrdered(year, first, second, text, format, evidence)
  }
  return readNamedMonth(text)
}

function readOrdered(
  year: number,
  first: number,
  second: number,
  text: string,
  format: DayFormat,
  evidence: DayEvidence,
): Day | undefined {
  const dayMonth = dayOf(year, second, first)
  const monthDay = dayOf(year, first, second)
  if (dayMonth && monthDay) {
    if (first !== second) evidence.either++
  } else if (dayMonth) noteOrder('dayMonth', text, evidence)
  else if (monthDay) noteOrder('monthDay', text, evidence)
  return (format === 'month-day' ? monthDay : dayMonth) ?? undefined
}

function noteOrder(order: 'dayMonth' | 'monthDay', text: string, evidence: DayEvidence): void {
  evidence[order]++
  if (order === 'dayMonth') evidence.firstDayMonth ??= copyOf(text)
  else evidence.firstMonthDay ??= copyOf(text)
}

function noteShortYear(first: number, year: number, text: string, evidence: DayEvidence): void {
  evidence.shortFirsts.add(first)
  evidence.shortYears.add(year)
  evidence.firstShortYear ??= copyOf(text)
}

/** A piece cut from a larger text would keep the whole text in memory. */
function copyOf(text: string): string {
  return [...text].join('').slice(0, LONGEST_SAMPLE)
}

const LONGEST_SAMPLE = 40

/** "16 Jan 2026", "1. September 2026", "8 de julio de 2025", "1er août 2025", "July 8, 2025", with a time or without. */
function readNamedMonth(text: string): Day | undefined {
  const dayFirst = DAY_FIRST.exec(text)
  const monthFirst = MONTH_FIRST.exec(text)
  const name = (dayFirst?.[2] ?? monthFirst?.[1] ?? '').toLowerCase()
  const month = MONTHS.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning))) + 1
  const day = Number(dayFirst?.[1] ?? monthFirst?.[2])
  return month === 0 ? undefined : (dayOf(Number(dayFirst?.[3] ?? monthFirst?.[3]), month, day) ?? undefined)
}

const DAY_FIRST = /^(\d{1,2})(?:\.|er|º)?\s+(?:de\s+)?(\p{L}+)\.?,?\s+(?:de\s+)?(\d{4})(?:\s*г\.?)?(?:$|[,\s])/u
const MONTH_FIRST = /^(?:\p{L}{3},\s+)?(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})(?:$|[,\s])/u

function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}

/** How the months begin in English, German, French, Spanish, Portuguese, Russian, Ukrainian and Arabic. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'янв', 'січ', 'يناير'],
  ['feb', 'fév', 'fev', 'фев', 'лют', 'فبراير', 'شباط'],
  ['mar', 'mär', 'мар', 'бер', 'مارس', 'آذار'],
  ['apr', 'avr', 'abr', 'апр', 'кві', 'أبريل', 'إبريل', 'ابريل', 'نيسان'],
  ['may', 'mai', 'май', 'мая', 'тра', 'مايو', 'أيار'],
  ['jun', 'juin', 'июн', 'чер', 'يونيو', 'حزيران'],
  ['jul', 'juil', 'июл', 'лип', 'يوليو', 'تموز'],
  ['aug', 'aoû', 'ago', 'авг', 'сер', 'أغسطس', 'اغسطس', 'آب'],
  ['sep', 'set', 'сен', 'вер', 'سبتمبر', 'أيلول'],
  ['oct', 'okt', 'out', 'окт', 'жов', 'أكتوبر', 'اكتوبر'],
  ['nov', 'ноя', 'лис', 'نوفمبر'],
  ['dec', 'dez', 'déc', 'dic', 'дек', 'гру', 'ديسمبر'],
]
