import { expect, test } from 'vitest'
import { fingerprintOf, RowSet } from '#lib/import/rows/fingerprint'

test('a row is new once', () => {
  const rows = new RowSet()
  expect(rows.add(fingerprintOf(['2026-09-07', '7001', '5']))).toBe(true)
  expect(rows.add(fingerprintOf(['2026-09-07', '7001', '6']))).toBe(true)
  expect(rows.add(fingerprintOf(['2026-09-07', '7001', '5']))).toBe(false)
})

test('where the borders of the cells stand makes a difference', () => {
  const rows = new RowSet()
  const alike = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['', 'abc']]
  expect(alike.map((row) => rows.add(fingerprintOf(row)))).toEqual(alike.map(() => true))
})

test('a hundred thousand different rows are all new, and none of them again', () => {
  const rows = new RowSet()
  const row = (number: number) => [`2026-09-${number % 30}`, String(number), String(number * 7)]
  for (let number = 0; number < 100_000; number++)
    if (!rows.add(fingerprintOf(row(number)))) throw new Error(`row ${number} was taken for another`)
  for (let number = 0; number < 100_000; number += 997) expect(rows.add(fingerprintOf(row(number)))).toBe(false)
})
