import type { Day, Span } from './day.ts'
import { daysIn } from './day.ts'

/** The parts of a report in the order of its pages; those that can be left out. Cover and summary always stand. */
export const REPORT_PARTS = [
  'reading',
  'forecast',
  'funnel',
  'segments',
  'creatives',
  'painPoints',
  'leads',
  'context',
  'actions',
  'method',
  'appendix',
] as const
export type ReportPart = (typeof REPORT_PARTS)[number]

/** Where a specialist may comment. */
export const COMMENTED_PARTS = ['summary', ...REPORT_PARTS] as const
export type CommentedPart = (typeof COMMENTED_PARTS)[number]

export const PAPERS = ['A4', 'Letter'] as const
export type Paper = (typeof PAPERS)[number]

/** The version of the report with this number: 1 is 1.0, 2 is 1.1. */
export function versionOf(number: number): string {
  return `1.${number - 1}`
}

/** The last day that the data name; null where none of their rows names any, and the run's own dates stand for them. */
export function lastDayOf({ days, about }: DataDays): Day | null {
  return days.at(-1)?.date ?? (about.isPeriodAssumed ? null : (about.period?.end ?? null))
}

/** Of an answer, what tells of its days. */
type DataDays = {
  readonly days: readonly { readonly date: Day }[]
  readonly about: { readonly period: Span | null; readonly isPeriodAssumed: boolean }
}

/** Which day of its run a day is, from 1, no further than the run goes; null before it begins or where there is no day. */
export function runDay(run: Span, day: Day | null): number | null {
  if (day === null || day < run.start) return null
  return Math.min(daysIn({ start: run.start, end: day }), daysIn(run))
}

export type RunState = 'planned' | 'running' | 'ended'

/** Whether a run is still to come on a day, goes on, or is over. */
export function stateOf({ start, end }: Span, day: Day): RunState {
  if (day < start) return 'planned'
  return day <= end ? 'running' : 'ended'
}
