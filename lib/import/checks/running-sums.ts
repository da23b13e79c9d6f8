import type { Sums } from '../../kernel/sums.ts'
import { SUM_NAMES } from '../../kernel/sums.ts'

/** Adds up rows of figures in the order of SUM_NAMES; NaN is "no data". */
export class RunningSums {
  readonly #added = new Float64Array(SUM_NAMES.length)
  readonly #has: boolean[] = SUM_NAMES.map(() => false)

  add(sums: Float64Array): void {
    for (let position = 0; position < sums.length; position++) {
      const value = sums[position] as number
      if (Number.isNaN(value)) continue
      this.#added[position] = (this.#added[position] as number) + value
      this.#has[position] = true
    }
  }

  all(): Sums {
    return Object.fromEntries(
      SUM_NAMES.map((name, position) => [name, this.#has[position] ? (this.#added[position] as number) : null]),
    ) as Sums
  }
}
