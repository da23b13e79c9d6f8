import { createBits } from './random.ts'
import { shuffle } from './shuffle.ts'

/** Fewest shuffled copies that a pool keeps. */
const LEAST_COPIES = 32
/** More orders of one copy than this would often begin at the same place. */
const ORDERS_PER_COPY = 32
/** Streams of the copies and of what each order takes. */
const COPY = 0
const ORDER = 1

/**
 * Many random orders of the same values, for the price of a few: each is one of some shuffled copies, begun at a place
 * of its own and read round. Copy and place are drawn for each number, so that not only pairs but also sums over many
 * orders behave as with shuffles: their sample correlations over n values have a standard deviation of about n^−½, and
 * the variance of a sum is that of independent values. The same seeds and values give the same orders.
 */
export class ShufflePool {
  readonly #copies: readonly Float64Array[]
  readonly #seeds: readonly number[]

  /** `orders` is about how many will be asked for: with more of them more copies are kept. */
  constructor(values: Float64Array, orders: number, ...seeds: number[]) {
    const count = Math.max(LEAST_COPIES, 2 ** Math.ceil(Math.log2(orders / ORDERS_PER_COPY)))
    this.#seeds = seeds
    this.#copies = Array.from({ length: count }, (_, copy) => {
      const shuffled = values.slice()
      shuffle(shuffled, createBits(...seeds, COPY, copy))
      return shuffled
    })
  }

  /** Puts the order of this number into an array as long as the values. */
  fill(number: number, into: Float64Array): void {
    const bits = createBits(...this.#seeds, ORDER, number)
    const copy = this.#copies[bits.next() % this.#copies.length]!
    const start = bits.next() % copy.length
    into.set(copy.subarray(start))
    into.set(copy.subarray(0, start), copy.length - start)
  }
}
