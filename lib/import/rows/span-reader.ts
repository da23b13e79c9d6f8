import type { Day, Span } from '../../kernel/day.ts'
import { addDays } from '../../kernel/day.ts'
import type { Problem } from '../../kernel/problem.ts'
import { at } from '../cells/cell-problem.ts'
import type { CellReader } from '../cells/cell-reader.ts'
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
  const first = of('date') ?? of('period_start')
  const last = of('date') ?? of('period_end') ?? first
  return {
    register(registry, cells) {
      if (first === undefined || last === undefined) return registry.span(period?.start ?? null, period?.end ?? null)
      const start = first.value as Day | null
      const end = last.value as Day | null
      if (start === null || end === null) return at(start === null ? first : last, '', 'noDay')
      const cell = cells[last.column.index] ?? ''
      const lastDay = platform.endsAtNextMidnight && end > start ? lastDayBefore(end, cell) : end
      if (lastDay < start) return at(last, cell, 'endBeforeStart', { start })
      return registry.span(start, lastDay)
    },
  }
}

/** An end written as a midnight means the day before it. */
function lastDayBefore(end: Day, cell: string): Day {
  return /[T\s]00:00(?::00)?/.test(cell) ? addDays(end, -1) : end
}
