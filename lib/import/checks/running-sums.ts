import type { Sums } from '../../kernel/sums.ts'
import { SUM_NAMES } from '../../kernel/sums.ts'

/** Of money a little may be lost to rounding, of counts nothing. */
const STATED = (
  [
    ['impressions', 0],
    ['clicks', 0],
    ['spend', 0.001],
  ] as const
).map(([name, slack]) => [SUM_NAMES.indexOf(name), slack] as const)
const FEWEST_FIGURES = 2

/** Adds up rows of figures in the order of SUM_NAMES; NaN is "no data". */
export class RunningSums {
  readonly #added = new Float64Array(SUM_NAMES.length)
  readonly #has: boolean[] = SUM_NAMES.map(() => false)

  add(sums: Float64Array): void {
    this.rows++
    for (let position = 0; position < sums.length; position++) {
      const value = sums[position] as number
      if (Number.isNaN(value)) continue
      this.#added[position] = (this.#added[position] as number) + value
      this.#has[position] = true
    }
  }

  /** Rows added up. */
  rows = 0

  /** Whether a row states what the rows so far add up to, in at least two figures. */
  equals(sums: Float64Array): boolean {
    let figures = 0
    for (const [position, slack] of STATED) {
      const value = (sums[position] as number) || 0
      if (Math.abs(value - (this.#added[position] as number)) > slack * value) return false
      if (value > 0) figures++
    }
    return figures >= FEWEST_FIGURES
  }

  all(): Sums {
    return Object.fromEntries(
      SUM_NAMES.map((name, position) => [name, this.#has[position] ? (this.#added[position] as number) : null]),
    ) as Sums
  }
}
