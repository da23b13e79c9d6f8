/**
 * The sum of the values, from the first on; 0 of none.
 *
 * @example sum([1, 2, 3]) // 6
 */
export function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
