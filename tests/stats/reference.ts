import { expect } from 'vitest'

/** Relative distance from a reference value; from zero the distance itself. */
export function relativeError(value: number, reference: number): number {
  return Math.abs(value - reference) / (Math.abs(reference) || 1)
}

/** Demands that a function agrees with a table of arguments, followed by the value, to a relative error. */
export function expectAgreement(
  compute: (...values: number[]) => number,
  table: readonly (readonly number[])[],
  tolerance: number,
): void {
  for (const row of table) {
    const values = row.slice(0, -1)
    const reference = row.at(-1)!
    const computed = compute(...values)
    const message = `of (${values}): ${computed} instead of ${reference}`
    expect(relativeError(computed, reference), message).toBeLessThanOrEqual(tolerance)
  }
}
