import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TripleIndex } from '#lib/import/rows/triple-index'

test('numbers triples by first sight, as a map of joined keys would', () => {
  const small = fc.integer({ min: 0, max: 40 })
  fc.assert(
    fc.property(fc.array(fc.tuple(small, small, small), { maxLength: 3000 }), (triples) => {
      const index = new TripleIndex()
      const known = new Map<string, number>()
      for (const [first, second, third] of triples) {
        const key = `${first}/${second}/${third}`
        if (!known.has(key)) known.set(key, known.size)
        expect(index.of(first, second, third)).toBe(known.get(key))
      }
      expect(index.size).toBe(known.size)
      for (const [key, number] of known) {
        expect([index.part(number, 0), index.part(number, 1), index.part(number, 2)].join('/')).toBe(key)
      }
    }),
    { numRuns: 30 },
  )
})
