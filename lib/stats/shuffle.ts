import type { Random } from './random.ts'

/**
 * Puts the values in a random order in place, every order as likely as another: Fisher and Yates in the form of
 * Durstenfeld, CACM 7 (1964), algorithm 235. For up to 2³² values.
 *
 * @example shuffle(values, createRandom(7)) // values [1, 2, 3] become [3, 2, 1], always
 */
export function shuffle(values: Float64Array | Int32Array, random: Random): void {
  for (let last = values.length - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1))
    const value = values[chosen]!
    values[chosen] = values[last]!
    values[last] = value
  }
}
