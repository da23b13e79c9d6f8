/**
 * Weights of sum 1 from their logs, each raised to a power first; as exact for very small and very large ones.
 *
 * @example weightsOfLogs([0, Math.log(3)]) // [0.25, 0.75]
 */
export function weightsOfLogs(logs: readonly number[], power = 1): Float64Array {
  const largest = Math.max(...logs)
  const weights = Float64Array.from(logs, (value) => Math.exp(power * (value - largest)))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}
