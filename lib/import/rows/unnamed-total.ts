import type { CellReader } from '../cells/cell-reader.ts'
import type { RunningSums } from '../checks/running-sums.ts'
import type { BreakdownReader } from './breakdown.ts'
import { namesBesides } from './row-kind.ts'

/**
 * Tells the file's total in words nobody knows: a row without an ad and a day where other rows name them, whose figures
 * are the sums of all rows so far.
 */
export class UnnamedTotal {
  readonly #identity: readonly CellReader[]
  readonly #breakdown: BreakdownReader
  readonly #date: CellReader | undefined
  readonly #added: RunningSums
  /** Whether rows name an ad by more than their first cell. */
  #namesAds = false

  constructor(
    cells: readonly CellReader[],
    identity: readonly CellReader[],
    breakdown: BreakdownReader,
    added: RunningSums,
  ) {
    this.#identity = identity
    this.#breakdown = breakdown
    this.#date = cells.findLast(({ column }) => column.field === 'date')
    this.#added = added
  }

  /** Whether the row at hand, whose values are read, is one. */
  is(cells: readonly string[], sums: Float64Array): boolean {
    if (namesBesides(cells, this.#identity)) {
      this.#namesAds = true
      return false
    }
    const names = this.#namesAds && this.#date?.value == null && this.#breakdown.isEmpty(cells)
    return names && this.#added.rows >= FEWEST_ADDED && this.#added.equals(sums)
  }
}

/** One row may well have the figures of the one before it. */
const FEWEST_ADDED = 2
