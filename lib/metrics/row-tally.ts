import type { ReadRow } from '../import/rows/row-sink.ts'
import { KeyedSums } from './keyed-sums.ts'

/** Rows as they are read again, added up by their keys; what the keys are made of stands in the registry of the rows. */
export class RowTally {
  readonly sums = new KeyedSums()
  readonly keys: RowKeys = new RowKeys()

  add(row: ReadRow): void {
    this.keys.see(row)
    this.sums.add(row.key, row.sums)
  }
}

/** Ad, period and breakdown of each key. */
class RowKeys {
  readonly #parts: number[] = []

  get size(): number {
    return this.#parts.length / 3
  }

  see({ key, ad, span, breakdown }: ReadRow): void {
    this.#parts[3 * key] = ad
    this.#parts[3 * key + 1] = span
    this.#parts[3 * key + 2] = breakdown
  }

  part(key: number, position: 0 | 1 | 2): number {
    return this.#parts[3 * key + position] ?? 0
  }
}
