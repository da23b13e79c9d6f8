import { logGamma } from './log-gamma.ts'

const TABLE_SIZE = 256

/** ln 0!, ln 1!, … as running sums. */
const TABLE = tabulate()

/**
 * The natural logarithm of n! for a whole number n ≥ 0, to about 1e-15 relative: from a table, beyond it ln Γ(n + 1).
 *
 * @example logFactorial(5) // ln 120 = 4.787491742782046
 */
export function logFactorial(n: number): number {
  return n < TABLE_SIZE ? TABLE[n]! : logGamma(n + 1)
}

function tabulate(): Float64Array {
  const table = new Float64Array(TABLE_SIZE)
  for (let n = 2; n < TABLE_SIZE; n++) table[n] = table[n - 1]! + Math.log(n)
  return table
}
