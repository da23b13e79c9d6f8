import { RowSet } from './fingerprint.ts'

/**
 * The rows of each key, in 12–24 bytes a key: how many there are, and which. Two different rows of one key are taken for
 * the same with a chance of 1 in 10^16.
 */
export class RowsOfKeys {
  #counts = new Uint32Array(1024)
  /** The fingerprint of each key's first row. Few keys have more of them. */
  #firsts = new Float64Array(1024)
  readonly #others = new RowSet()

  /** The ordinal of a row among those of its key, from 0; -1 where an equal one is there already. */
  add(key: number, print: number): number {
    if (key >= this.#counts.length) this.#widen()
    const ordinal = this.#counts[key] as number
    if (ordinal === 0) this.#firsts[key] = print
    else if (this.#firsts[key] === print || !this.#others.add(print)) return -1
    this.#counts[key] = ordinal + 1
    return ordinal
  }

  #widen(): void {
    const counts = new Uint32Array(this.#counts.length * 2)
    counts.set(this.#counts)
    this.#counts = counts
    const firsts = new Float64Array(this.#firsts.length * 2)
    firsts.set(this.#firsts)
    this.#firsts = firsts
  }
}
