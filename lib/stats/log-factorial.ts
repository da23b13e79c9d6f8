const TABLE_SIZE = 256

/** ln 0!, ln 1!, … as running sums. */
const TABLE = tabulate()

/**
 * The natural logarithm of n! for a whole number n ≥ 0, to about 1e-15 relative.
 *
 * From 256 on by Stirling's series, of which the first term left out is below 1e-19 there (Abramowitz and Stegun 6.1.41).
 *
 * @example logFactorial(5) // ln 120 = 4.787491742782046
 */
export function logFactorial(n: number): number {
  if (n < TABLE_SIZE) return TABLE[n]!
  const inverse = 1 / n
  const square = inverse * inverse
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260)))
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series
}

function tabulate(): Float64Array {
  const table = new Float64Array(TABLE_SIZE)
  for (let n = 2; n < TABLE_SIZE; n++) table[n] = table[n - 1]! + Math.log(n)
  return table
}
