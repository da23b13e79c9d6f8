import { createBits } from './random.ts'
import { shuffle } from './shuffle.ts'

/** Fewest shuffled copies that a pool keeps. */
const LEAST_COPIES = 32

/**
 * Many random orders of the same values, for the price of a few: each is one of some shuffled copies, begun at another
 * place and read round. Two orders of one copy at different starts pair the values as randomly as two shuffles do: their
 * sample correlation over n values has a standard deviation of about n^−½ either way. An order belongs to its number:
 * the same seeds, values and capacity give the same orders.
 */
export class ShufflePool {
  readonly #copies: readonly Float64Array[]
  readonly #step: number

  /** `capacity` is the number from which on orders may come again. */
  constructor(values: Float64Array, capacity: number, ...seeds: number[]) {
    const count = Math.max(LEAST_COPIES, 2 ** Math.ceil(Math.log2(capacity / values.length)))
    this.#copies = Array.from({ length: count }, (_, copy) => {
      const shuffled = values.slice()
      shuffle(shuffled, createBits(...seeds, copy))
      return shuffled
    })
    this.#step = stepThrough(values.length)
  }

  /** Puts the order of this number into an array as long as the values. */
  fill(number: number, into: Float64Array): void {
    const copy = this.#copies[number % this.#copies.length]!
    const start = (Math.floor(number / this.#copies.length) * this.#step) % copy.length
    into.set(copy.subarray(start))
    into.set(copy.subarray(0, start), copy.length - start)
  }
}

/** About the golden section of the length, and without a common divisor: its multiples reach every place once. */
function stepThrough(length: number): number {
  let step = Math.max(1, Math.round(length * 0.618))
  while (commonDivisor(step, length) > 1) step++
  return step
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other)
}
