import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RowsOfKeys } from '#lib/import/rows/rows-of-keys'

test('numbers the different rows of each key', () => {
  const keys = fc.integer({ min: 0, max: 4 })
  const prints = fc.integer({ min: 1, max: 6 })
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, prints)), (rows) => {
      const found = new RowsOfKeys()
      const seen = new Map<number, number[]>()
      for (const [key, print] of rows) {
        const own = seen.get(key) ?? []
        // Equal rows have equal keys, so that a fingerprint is of one key.
        const ofKey = key * 10 + print
        expect(found.add(key, ofKey)).toBe(own.includes(ofKey) ? -1 : own.length)
        if (!own.includes(ofKey)) seen.set(key, [...own, ofKey])
      }
    }),
    { seed: 4 },
  )
})

test('a hundred thousand keys are kept apart', () => {
  const rows = new RowsOfKeys()
  for (let key = 0; key < 100_000; key++) if (rows.add(key, key + 1) !== 0) throw new Error(`key ${key} has a row`)
  expect(rows.add(99_999, 100_000)).toBe(-1)
  expect(rows.add(5, 7)).toBe(1)
})
