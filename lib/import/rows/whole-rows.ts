import type { CellReader } from '../cells/cell-reader.ts'
import { isEmptyMark } from '../cells/numbers.ts'
import type { BreakdownReader } from './breakdown.ts'
import type { Registry } from './registry.ts'
import { standsForAll } from './totals-row.ts'
import type { TripleIndex } from './triple-index.ts'

/** A row that stands for all ages or genders, the words that say so emptied. */
type WholeRow = {
  readonly cells: readonly string[]
  readonly line: number
  /** How many cells stood for all. */
  readonly wholes: number
}

/** Ad and period, as numbers of the registry. */
type Place = { readonly ad: number; readonly span: number }

/** Rows that stand for all ages or genders of an ad, kept until it is known whether other rows give their parts. */
export class WholeRows {
  readonly #rows: WholeRow[] = []
  readonly #breakdown: BreakdownReader
  readonly #identity: readonly CellReader[]

  constructor(breakdown: BreakdownReader, identity: readonly CellReader[]) {
    this.#breakdown = breakdown
    this.#identity = identity
  }

  /** Whether there are more of them than are kept. */
  get isFull(): boolean {
    return this.#rows.length >= MOST_WHOLE_ROWS
  }

  /** Keeps a row that was left out, if it is such a one. */
  keep(cells: readonly string[], line: number): void {
    if (this.isFull || !this.#breakdown.standsForAll(cells)) return
    if (!this.#identity.every(({ column }) => isNamed(cells[column.index]))) return
    this.#rows.push({ ...this.#breakdown.withoutAll(cells), line })
  }

  /**
   * Those of an ad and period of which no accepted row gives the parts, and of these the finest. `read` finds the place
   * of a row, null where it cannot be read; `keys` are those of the accepted rows.
   */
  withoutParts(
    read: (cells: readonly string[]) => Place | null,
    keys: TripleIndex,
    registry: Registry,
  ): readonly WholeRow[] {
    const rows = this.#rows.flatMap((row) => {
      const place = read(row.cells)
      return place === null ? [] : [{ ...row, ...place }]
    })
    const placeOf = ({ ad, span }: Place) => ad * registry.spans.length + span
    const parts = new Set<number>()
    for (let key = 0; key < keys.size; key++) parts.add(placeOf({ ad: keys.part(key, 0), span: keys.part(key, 1) }))
    return finestOf(rows.map((row) => ({ ...row, place: placeOf(row) })).filter(({ place }) => !parts.has(place)))
  }
}

const MOST_WHOLE_ROWS = 20_000

/** Whether a cell names one thing: something, and not all. */
function isNamed(cell = ''): boolean {
  const text = cell.trim()
  return !isEmptyMark(text) && !standsForAll(text)
}

/** Rows that are none of each other's subtotals: of one place, the ones that stand for all in the fewest columns. */
function finestOf<Row extends WholeRow & { readonly place: number }>(rows: readonly Row[]): Row[] {
  const fewest = new Map<number, number>()
  for (const { place, wholes } of rows) fewest.set(place, Math.min(wholes, fewest.get(place) ?? wholes))
  return rows.filter(({ place, wholes }) => wholes === fewest.get(place))
}
