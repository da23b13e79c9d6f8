import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonParts } from '../../cli/json-parts.ts'

const { tree } = fc.letrec((part) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constantFrom(null, undefined)),
    fc.array(part('tree'), { maxLength: 4 }),
    fc.dictionary(fc.string(), part('tree'), { maxKeys: 4 }),
  ),
}))

test('the parts of an answer make up the text of the whole', () => {
  fc.assert(
    fc.property(fc.record({ tree }), fc.integer({ min: 0, max: 5 }), (value, levels) => {
      expect([...jsonParts(value, levels)].join('')).toBe(JSON.stringify(value))
    }),
    { seed: 3, numRuns: 500 },
  )
})
