import { expect } from 'vitest'

/** Draws many times and demands mean and variance within 5 standard errors; the variance's needs the kurtosis. */
export function expectMoments(
  draw: () => number,
  { mean, variance, kurtosis }: { mean: number; variance: number; kurtosis: number },
  count = 100_000,
): void {
  let sum = 0
  let squares = 0
  for (let i = 0; i < count; i++) {
    const deviation = draw() - mean
    sum += deviation
    squares += deviation * deviation
  }
  expect(Math.abs(sum / count)).toBeLessThan(5 * Math.sqrt(variance / count))
  expect(Math.abs(squares / count - variance)).toBeLessThan(5 * variance * Math.sqrt((kurtosis - 1) / count))
}
