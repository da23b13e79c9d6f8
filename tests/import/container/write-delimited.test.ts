import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseText } from '#lib/import/container/parse-delimited'
import { csvLine } from '#lib/import/container/write-delimited'
import type { Delimiter } from '#lib/import/plan'

test.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['a; b', '"a; b"'],
  ['say "so"', '"say ""so"""'],
  ['two\nlines', '"two\nlines"'],
  [' spaced ', '" spaced "'],
  [12.5, '12.5'],
  [-3, '-3'],
])('%j is written as %s', (cell, text) => {
  expect(csvLine([cell])).toBe(`${text}\r\n`)
})

describe('a cell that a spreadsheet would run', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+7 offer', "'+7 offer"],
    ['-discount', "'-discount"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1+1', "' =1+1"],
    ['＝1+1', "'＝1+1"],
    ['-1+1|cmd', "'-1+1|cmd"],
    ['x\n=1+1', "x\n'=1+1"],
    ['x;=1+1', "x;'=1+1"],
    ['x\t=1+1', "x\t'=1+1"],
  ])('%j is kept from it as %j', (text, guarded) => {
    expect(parseText(csvLine([text, 'x']), ',')[0]).toEqual([guarded, 'x'])
  })

  test.each(['-5', '-1 234,50', '+7', '--', '-', '-2.5%'])('%j is no such cell and stays as it is', (text) => {
    expect(parseText(csvLine([text, 'x']), ',')[0]).toEqual([text, 'x'])
  })

  test('cannot be made of any letters, whatever mark the spreadsheet parts cells by', () => {
    const letters = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      ' ',
      '\t',
      '\n',
      '\r',
      ';',
      ',',
      '"',
      "'",
      'A',
      '1',
      '＝',
      '\u00a0',
    )
    const anyCell = fc.string({ unit: letters, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(anyCell, { minLength: 1, maxLength: 3 }), (cells) => {
        expect(runsIn(csvLine(cells))).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})

/** The cells of a line that a spreadsheet would take for more than text or a number, by any of three delimiters. */
function runsIn(line: string): string[] {
  const cells = (['\t', ';', ','] as Delimiter[]).flatMap((delimiter) => parseText(line, delimiter).flat())
  const beginnings = cells.map((cell) => cell.split(/[,"']/)[0] ?? '')
  return beginnings.filter((text) => /^\s*[=+\-@＝]/.test(text) && !/^[-+\d\s.%]*$/.test(text))
}
