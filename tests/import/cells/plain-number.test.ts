import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createNumberReader } from '#lib/import/cells/numbers'
import { NOT_PLAIN, readPlainNumber } from '#lib/import/cells/plain-number'

const read = (cell: string, decimal: '.' | ',' = '.') => readPlainNumber(`a,${cell},b`, 2, 2 + cell.length, decimal)

describe('a plain number inside a text', () => {
  test.each([
    ['0', 0],
    ['007', 7],
    ['123456789012345', 123456789012345],
    ['1.25', 1.25],
    ['0.1', 0.1],
    ['110.58', 110.58],
    ['0.0402', 0.0402],
  ])('%s is read', (cell, value) => expect(read(cell)).toBe(value))

  test('an empty cell is not a number', () => expect(read('')).toBeNaN())

  test.each(['1.234', '5.', '.5', '-1', '1,5', '1 000', '1e5', '1.2.3', '1234567890123456', '٣', 'x'])(
    '%s takes a closer look',
    (cell) => expect(read(cell)).toBe(NOT_PLAIN),
  )

  test('a point takes a closer look where the decimal mark is a comma', () => {
    expect(read('1.25', ',')).toBe(NOT_PLAIN)
    expect(read('125', ',')).toBe(125)
  })

  test('whatever is read is what the number reader reads', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 12 })
    const cell = fc
      .tuple(digits, fc.option(digits))
      .map(([whole, part]) => (part === null ? whole : `${whole}.${part}`))
    fc.assert(
      fc.property(cell, (text) => {
        const value = read(text)
        if (value === NOT_PLAIN) return
        expect(value).toBe(createNumberReader({ decimal: '.', micros: false }).read(text))
      }),
      { seed: 6, numRuns: 5_000 },
    )
  })
})
