import type { Day, Span } from '../kernel/day.ts'
import { dayOf } from '../kernel/day.ts'
import type { DayFormat } from './plan.ts'

/** What the values of a column say about the order of day and month. */
export type DayEvidence = {
  /** Values whose marks or numbers allow one order only; a point stands for day before month. */
  dayMonth: number
  monthDay: number
  /** Values that both orders read. */
  either: number
}

export type DayReader = {
  /** The day; null for an empty cell; undefined where the cell is no day. */
  readonly read: (cell: string) => Day | null | undefined
  readonly evidence: DayEvidence
}

/** Reads cells by a format and notes meanwhile what speaks for which order. Equal cells are read once. */
export function createDayReader(format: DayFormat): DayReader {
  const evidence: DayEvidence = { dayMonth: 0, monthDay: 0, either: 0 }
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

/** The first and last day that a line above the header names; null where it names none. */
export function readPeriod(text: string, order: 'day-month' | 'month-day'): Span | null {
  const days: Day[] = []
  for (const match of text.matchAll(DAY_IN_TEXT)) {
    const day = readDay(match[0], order, { dayMonth: 0, monthDay: 0, either: 0 })
    if (day) days.push(day)
  }
  const [start, end] = days
  return start !== undefined && end !== undefined && days.length === 2 && start <= end ? { start, end } : null
}

const MOST_KNOWN = 5000
const EMPTY = new Set(['', '-', '--', '—', '–'])
const DAY_IN_TEXT =
  /\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}\.?\s+\p{L}{3,}\.?\s+\d{4}|\p{L}{3,}\.?\s+\d{1,2},\s*\d{4}|\d{4}年\d{1,2}月\d{1,2}日/gu

function readDay(cell: string, format: DayFormat, evidence: DayEvidence): Day | null | undefined {
  const text = cell.trim()
  if (EMPTY.has(text)) return null
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T\s])/.exec(text) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? undefined
  const marked = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:$|[T\s,])/.exec(text)
  if (marked) {
    const year = Number(marked[4]?.length === 2 ? `20${marked[4]}` : marked[4])
    const [first, second] = [Number(marked[1]), Number(marked[3])]
    if (marked[2] === '.') {
      evidence.dayMonth++
      return dayOf(year, second, first) ?? undefined
    }
    return readOrdered(year, first, second, format, evidence)
  }
  return readNamedMonth(text)
}

function readOrdered(year: number, first: number, second: number, format: DayFormat, evidence: DayEvidence) {
  const dayMonth = dayOf(year, second, first)
  const monthDay = dayOf(year, first, second)
  if (dayMonth && monthDay) {
    if (first !== second) evidence.either++
  } else if (dayMonth) evidence.dayMonth++
  else if (monthDay) evidence.monthDay++
  return (format === 'month-day' ? monthDay : dayMonth) ?? undefined
}

/** "16 Jan 2026", "1. September 2026", "July 8, 2025". */
function readNamedMonth(text: string): Day | undefined {
  const dayFirst = /^(\d{1,2})\.?\s+(\p{L}+)\.?\s+(\d{4})(?:\s*г\.?)?$/u.exec(text)
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(text)
  const name = (dayFirst?.[2] ?? monthFirst?.[1] ?? '').toLowerCase()
  const month = MONTHS.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning))) + 1
  const day = Number(dayFirst?.[1] ?? monthFirst?.[2])
  return month === 0 ? undefined : (dayOf(Number(dayFirst?.[3] ?? monthFirst?.[3]), month, day) ?? undefined)
}

/** How the months begin in English, German, French, Spanish, Portuguese, Russian and Ukrainian. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'янв', 'січ'],
  ['feb', 'fév', 'fev', 'фев', 'лют'],
  ['mar', 'mär', 'мар', 'бер'],
  ['apr', 'avr', 'abr', 'апр', 'кві'],
  ['may', 'mai', 'май', 'мая', 'тра'],
  ['jun', 'juin', 'июн', 'чер'],
  ['jul', 'juil', 'июл', 'лип'],
  ['aug', 'aoû', 'ago', 'авг', 'сер'],
  ['sep', 'set', 'сен', 'вер'],
  ['oct', 'okt', 'out', 'окт', 'жов'],
  ['nov', 'ноя', 'лис'],
  ['dec', 'dez', 'déc', 'dic', 'дек', 'гру'],
]
