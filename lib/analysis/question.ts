import type { Span } from '../kernel/day.ts'
import { isDay } from '../kernel/day.ts'
import type { Dimension, Filter, SegmentDimension } from '../kernel/dimension.ts'
import { DIMENSIONS, SEGMENT_DIMENSIONS } from '../kernel/dimension.ts'

/** What is asked of a run's data. It lives in the address, so that a view can be reloaded, kept and sent. */
export type Question = {
  /** Null: all days. */
  readonly period: Span | null
  /** Null: the segments of the run's own settings. */
  readonly segmentBy: readonly SegmentDimension[] | null
  readonly filter: Filter
}

/** The whole run, unfiltered. */
export const WHOLE_RUN: Question = { period: null, segmentBy: null, filter: {} }

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>

/** Reads a question from the parameters of an address. Nonsense is dropped: an address is typed, cut and sent on. */
export function parseQuestion(params: SearchParams): Question {
  return {
    period: periodOf(params),
    segmentBy: segmentByOf(params),
    filter: filterOf(params),
  }
}

/** Writes a question as the query of an address, always in the same order; empty for the whole run. */
export function questionParams(question: Question): string {
  const pairs: [string, string][] = []
  if (question.period !== null) pairs.push(['from', question.period.start], ['to', question.period.end])
  if (question.segmentBy !== null && question.segmentBy.length > 0) {
    pairs.push(['by', inOrder(SEGMENT_DIMENSIONS, question.segmentBy).join(',')])
  }
  for (const dimension of DIMENSIONS) {
    for (const value of distinct(question.filter[dimension] ?? [])) pairs.push([FILTER_PREFIX + dimension, value])
  }
  return pairs.map(([name, value]) => `${name}=${encode(value)}`).join('&')
}

const FILTER_PREFIX = 'f.'

function periodOf(params: SearchParams): Span | null {
  const [start = ''] = valuesOf(params, 'from')
  const [end = ''] = valuesOf(params, 'to')
  return isDay(start) && isDay(end) && start <= end ? { start, end } : null
}

function segmentByOf(params: SearchParams): SegmentDimension[] | null {
  const named = valuesOf(params, 'by').flatMap((value) => value.split(','))
  const dimensions = inOrder(SEGMENT_DIMENSIONS, named)
  return dimensions.length > 0 ? dimensions : null
}

function filterOf(params: SearchParams): Filter {
  const filter: Partial<Record<Dimension, string[]>> = {}
  for (const dimension of DIMENSIONS) {
    const values = distinct(valuesOf(params, FILTER_PREFIX + dimension))
    if (values.length > 0) filter[dimension] = values
  }
  return filter
}

function valuesOf(params: SearchParams, name: string): readonly string[] {
  const value = params[name] ?? []
  return typeof value === 'string' ? [value] : value
}

function inOrder<Name extends string>(order: readonly Name[], named: readonly string[]): Name[] {
  return order.filter((name) => named.includes(name))
}

/** Each value once and in order: the same filter always has the same address. */
function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '').sort()
}

/** A comma reads better as it is; a broken surrogate, which no address can carry, becomes U+FFFD. */
function encode(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replaceAll('%2C', ',')
}
