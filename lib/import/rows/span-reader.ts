import type { Day, Span } from '../../kernel/day.ts'
import { addDays } from '../../kernel/day.ts'
import type { Problem } from '../../kernel/problem.ts'
import { at } from '../cells/cell-problem.ts'
import type { CellReader } from '../cells/cell-reader.ts'
import { endOfWeek } from '../cells/days.ts'
import type { Platform } from '../header/platforms.ts'
import type { Registry } from './registry.ts'

/** Reads the day or period of a row, from what its cells were read as. */
export type SpanReader = {
  /** The number of the span in the registry, or what is wrong. */
  readonly register: (registry: Registry, cells: readonly string[]) => number | Problem
}

/** `period` holds for rows of a file without days. */
export function createSpanReader(readers: readonly CellReader[], platform: Platform, period: Span | null): SpanReader {
  const of = (field: string) => readers.find((reader) => reader.column.field === field)
  const date = of('date')
  const week = date === undefined ? of('week_start') : undefined
  const first = date ?? week ?? of('period_start')
  const last = date ?? week ?? of('period_end') ?? first
  return {
    register(registry, cells) {
      if (first === undefined || last === undefined) return registry.span(period?.start ?? null, period?.end ?? null)
      const start = first.value as Day | null
      const end = last.value as Day | null
      if (start === null || end === null) return at(start === null ? first : last, '', 'noDay')
      const cell = cells[last.column.index] ?? ''
      if (week !== undefined) return registry.span(start, lastDayOfWeek(start, cell, week))
      const lastDay = platform.endsAtNextMidnight && end > start ? lastDayBefore(end, cell) : end
      if (lastDay < start) return at(last, cell, 'endBeforeStart', { start })
      return registry.span(start, lastDay)
    },
  }
}

/** A week has seven days, but where its cell names another last one: at the ends of a report it is cut off. */
function lastDayOfWeek(start: Day, cell: string, { column }: CellReader): Day {
  const end = endOfWeek(cell, start, column.day ?? 'iso')
  return end !== null && end < addDays(start, DAYS_OF_WEEK) ? end : addDays(start, DAYS_OF_WEEK - 1)
}

const DAYS_OF_WEEK = 7

/** An end written as a midnight means the day before it. */
function lastDayBefore(end: Day, cell: string): Day {
  return /[T\s]00:00(?::00)?/.test(cell) ? addDays(end, -1) : end
}
