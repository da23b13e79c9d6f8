import type { Bits } from './random.ts'

/**
 * Puts the values in a random order in place, every order as likely as another: Fisher and Yates in the form of
 * Durstenfeld, CACM 7 (1964), algorithm 235. With 32 random bits a choice among n
 * places is even to n / 2³².
 *
 * @example shuffle(values, createBits(7)) // values [1, 2, 3] become another order, always the same
 */
export function shuffle(values: Float64Array | Int32Array, bits: Bits): void {
  for (let last = values.length - 1; last > 0; last--) {
    const chosen = Math.floor((bits.next() / 2 ** 32) * (last + 1))
    const value = values[chosen]!
    values[chosen] = values[last]!
    values[last] = value
  }
}
