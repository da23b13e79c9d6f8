import type { BreakdownEntry } from '#lib/import/rows/registry'
import type { ReadRow } from '#lib/import/rows/row-sink'
import type { Span } from '#lib/kernel/day'
import { toDayNumber } from '#lib/kernel/day'
import type { SumSet } from '#lib/kernel/sums'
import { SUM_NAMES } from '#lib/kernel/sums'
import type { Database } from './open.ts'

/** A row of an earlier import. */
export type StoredRow = { number: number; ordinal: number; hidden: SumSet } & Record<SumName, number | null>
/** In the order of `SUM_NAMES`; null is "no data". */
export type Figures = (number | null)[]
export type StoredSpan = { readonly start: number | null; readonly end: number | null }

type SumName = (typeof SUM_NAMES)[number]

/** Rows of earlier imports that the rows of an import state anew, while these come in the order of their ordinals. */
export class KnownRows {
  readonly #import: number
  readonly #rowsOfKey: ReturnType<typeof prepare>
  /** Rows of a key that wait for their ordinal to be stated again. */
  readonly #waiting = new Map<number, StoredRow[]>()

  constructor(database: Database, importNumber: number) {
    this.#import = importNumber
    this.#rowsOfKey = prepare(database)
  }

  /** Those with the same key and ordinal. All ordinals of a key are fetched with its first. */
  of(row: ReadRow, ad: number, { start, end }: StoredSpan, breakdown: number): StoredRow[] {
    const known =
      row.ordinal === 0
        ? (this.#rowsOfKey.all(ad, start, end, breakdown, this.#import) as StoredRow[])
        : (this.#waiting.get(row.key) ?? [])
    if (known.length === 0) return known
    const others = known.filter(({ ordinal }) => ordinal !== row.ordinal)
    if (others.length > 0) this.#waiting.set(row.key, others)
    else this.#waiting.delete(row.key)
    return known.filter(({ ordinal }) => ordinal === row.ordinal)
  }

  /** After the last row: those whose key was stated, and whose ordinal was not. */
  left(): StoredRow[] {
    return [...this.#waiting.values()].flat()
  }
}

function prepare({ sqlite }: Database) {
  return sqlite.prepare(
    `SELECT number, ordinal, hidden, ${SUM_NAMES.join(', ')} FROM rows
     WHERE ad = ? AND start IS ? AND "end" IS ? AND breakdown = ? AND import <> ?`,
  )
}

/** Figures as a reading brings them, into one array for all rows: it is read at once. */
export function readFigures(sums: Float64Array, into: Figures): Figures {
  for (let position = 0; position < sums.length; position++) {
    const value = sums[position] as number
    into[position] = Number.isNaN(value) ? null : value
  }
  return into
}

export function storedSpan(span: Span | null): StoredSpan {
  return { start: span && toDayNumber(span.start), end: span && toDayNumber(span.end) }
}

/** The same values always give the same text. */
export function breakdownText(breakdown: BreakdownEntry): string {
  return JSON.stringify(Object.fromEntries(Object.entries(breakdown).sort()))
}

export function statedBy(figures: Figures): SumSet {
  let set = 0
  for (let position = 0; position < figures.length; position++) if (figures[position] !== null) set |= 1 << position
  return set
}

/** A figure of a row; null where other rows have replaced it. */
export function visibleFigure(row: StoredRow, position: number): number | null {
  return row.hidden & (1 << position) ? null : row[SUM_NAMES[position] as SumName]
}
