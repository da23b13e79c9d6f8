import type { Problem } from '../../kernel/problem.ts'
import type { Lead } from '../leads/lead.ts'
import type { Registry } from './registry.ts'

/** A row that was read. The object is used again for the next row: take what you need of it. */
export type ReadRow = {
  /** Numbers of the ad, the period and the breakdown in the registry. */
  ad: number
  span: number
  breakdown: number
  /** Number of the triple of these three, from 0 in order of first sight. */
  key: number
  /** Rows of one key, counted from 0: several ads under one name. */
  ordinal: number
  /** In the order of SUM_NAMES; NaN is "no data"; money in micros. */
  readonly sums: Float64Array
}

/** Where the rows go. */
export type RowSink = {
  readonly accept: (row: ReadRow, registry: Registry) => void
  readonly refuse: (line: number, cells: readonly string[], problem: Problem) => void
  readonly warn: (found: Problem) => void
  /** Leads of a CRM; only those who import them listen. */
  readonly acceptLead?: (lead: Lead) => void
}

/** A part of a sink that lets what it gets go. */
export function ignore(): void {
  // Nothing to keep.
}

/** A sink for those who only want the good rows. */
export function acceptingOnly(accept: RowSink['accept']): RowSink {
  return { accept, refuse: ignore, warn: ignore }
}
