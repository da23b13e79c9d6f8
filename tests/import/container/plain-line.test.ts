import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PlainLine } from '#lib/import/container/plain-line'
import { fingerprintOf } from '#lib/import/rows/fingerprint'

/** Few letters, so that lines begin alike in all ways. */
const cell = fc.string({ unit: fc.constantFrom('a', 'b', 'ж'), maxLength: 3 })
const lines = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 20 })

const MOST_CELLS = 4

test('a line has its own cells, whatever it shares with the line before', () => {
  fc.assert(
    fc.property(lines, fc.boolean(), (rows, isOneText) => {
      const line = new PlainLine(',', MOST_CELLS)
      const text = rows.map((cells) => cells.join(',')).join('\n')
      let start = 0
      let before: readonly string[] = []
      for (const cells of rows) {
        const own = cells.join(',')
        if (isOneText) line.set(text, start, start + own.length)
        else line.set(own, 0, own.length)
        start += own.length + 1
        expect(line.count).toBe(cells.length)
        expect(line.cells()).toEqual(cells)
        const first = cells.slice(0, MOST_CELLS)
        expect(first.map((_, index) => line.text.slice(line.startOf(index), line.endOf(index)))).toEqual(first)
        expect(line.print).toBe(fingerprintOf(cells))
        expect(cells.slice(0, line.same)).toEqual(before.slice(0, line.same))
        before = cells
      }
    }),
    { seed: 8, numRuns: 500 },
  )
})
