import { expect, test } from 'vitest'
import { logFactorial } from '#lib/stats/log-factorial'

test('agrees with the C library’s lgamma(n + 1)', () => {
  const reference: [number, number][] = [
    [0, 0],
    [1, 0],
    [2, Math.LN2],
    [5, 4.787491742782046],
    [20, 42.335616460753485],
    [255, 1161.7121011184006],
    [256, 1167.2572785628802],
    [257, 1172.8063546477754],
    [1000, 5912.128178488163],
    [1_000_000, 12815518.384658169],
  ]
  for (const [n, value] of reference) {
    expect(Math.abs(logFactorial(n) - value)).toBeLessThanOrEqual(2e-15 * Math.max(1, value))
  }
})

test('grows by ln n with every n, across the end of the table too', () => {
  for (let n = 1; n < 400; n++) {
    expect(logFactorial(n) - logFactorial(n - 1)).toBeCloseTo(Math.log(n), 10)
  }
})
