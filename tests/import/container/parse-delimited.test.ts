import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LongRow, linesOf, parseDelimited, parseText, UnclosedQuote } from '#lib/import/container/parse-delimited'
import { csvLine } from '#lib/import/container/write-delimited'
import type { Delimiter } from '#lib/import/plan'

/** Rows with the line each begins on. */
async function rowsOf(pieces: readonly string[], delimiter: Delimiter = ','): Promise<[number, string[]][]> {
  const rows: [number, string[]][] = []
  for await (const batch of parseDelimited(inTurn(pieces), delimiter)) {
    let line = batch.firstLine
    for (const cells of batch.rows) {
      rows.push([line, [...cells]])
      line += batch.quoted ? linesOf(cells) : 1
    }
  }
  return rows
}

async function* inTurn(pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces
}

test.each<[string, string, [number, string[]][]]>([
  [
    'LF',
    'a,b\nc,d\n',
    [
      [1, ['a', 'b']],
      [2, ['c', 'd']],
    ],
  ],
  [
    'CR LF',
    'a,b\r\nc,d\r\n',
    [
      [1, ['a', 'b']],
      [2, ['c', 'd']],
    ],
  ],
  [
    'CR',
    'a,b\rc,d',
    [
      [1, ['a', 'b']],
      [2, ['c', 'd']],
    ],
  ],
  [
    'both',
    'a,b\r\nc,d\ne,',
    [
      [1, ['a', 'b']],
      [2, ['c', 'd']],
      [3, ['e', '']],
    ],
  ],
  [
    'CR LF, LF and CR in one file',
    'a,b\r\nc,d\re,f\n"g\nh",i\rj,k\r',
    [
      [1, ['a', 'b']],
      [2, ['c', 'd']],
      [3, ['e', 'f']],
      [4, ['g\nh', 'i']],
      [6, ['j', 'k']],
    ],
  ],
  [
    'CR CR LF, as a text is written twice over',
    'a,b\r\r\nc,d\r\r\n',
    [
      [1, ['a', 'b\r']],
      [2, ['c', 'd\r']],
    ],
  ],
  [
    'none at the end',
    'a,b\r\nc,"d"',
    [
      [1, ['a', 'b']],
      [2, ['c', 'd']],
    ],
  ],
  [
    'half of one at the end',
    'a,b\r\nc,"d"\r',
    [
      [1, ['a', 'b']],
      [2, ['c', 'd']],
    ],
  ],
])('line ends: %s', async (_name, text, rows) => {
  expect(await rowsOf([text])).toEqual(rows)
  expect(await rowsOf([...text])).toEqual(rows)
})

test('a row without end is called so, and no quote is blamed', async () => {
  const pieces = ['a,', ...Array<string>(50).fill('x'.repeat(100_000))]
  await expect(rowsOf(pieces)).rejects.toThrow(LongRow)
})

test('a quoted cell may hold the delimiter, quotes and line ends, and the lines are still counted', async () => {
  expect(await rowsOf(['a,"b, ""c""\nd"\n"e",f\n'])).toEqual([
    [1, ['a', 'b, "c"\nd']],
    [3, ['e', 'f']],
  ])
})

test('a quote within a cell is only a letter', async () => {
  expect(await rowsOf(['12" screen,b\nc,d\n'])).toEqual([
    [1, ['12" screen', 'b']],
    [2, ['c', 'd']],
  ])
})

describe('a quote that swallows rows is found', () => {
  test.each([
    ['never closed', 'a,b\nc,"d\ne,f\n', 2],
    ['closed in a later row', 'a,b\n"x" y,1\n"c, d",2\n', 2],
    ['after rows of two lines', 'a,"b\nb"\nc,"d\ne,f\n', 3],
  ])('%s', async (_name, text, line) => {
    const letters = [...text]
    for (const pieces of [[text], letters]) {
      await expect(rowsOf(pieces)).rejects.toThrow(UnclosedQuote)
      await expect(rowsOf(pieces)).rejects.toMatchObject({ line })
    }
  })

  test('also where it goes on for longer than a row can be', async () => {
    const pieces = ['a,"', ...Array<string>(50).fill('x'.repeat(100_000))]
    await expect(rowsOf(pieces)).rejects.toThrow(UnclosedQuote)
  })
})

const anyCell = fc.string({
  unit: fc.constantFrom('a', 'я', '1', ' ', ',', ';', '"', '\n', '\r\n', '\t', '='),
  maxLength: 6,
})
const anyTable = fc.array(fc.array(anyCell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })

/** What a table becomes when it is written, apart from the guard before formulas. */
const quotedLine = (cells: readonly string[]) =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`

test('pieces may be cut anywhere: in a quote, between CR and LF, at the first letter', async () => {
  const anySizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(anyTable, anySizes, async (table, sizes) => {
      const text = table.map(quotedLine).join('')
      const pieces: string[] = []
      for (let from = 0; from < text.length; from += sizes[(pieces.length - 1) % sizes.length] ?? 1) {
        pieces.push(text.slice(from, from + (sizes[pieces.length % sizes.length] ?? 1)))
      }
      expect(pieces.join('')).toBe(text)
      expect(await rowsOf(pieces)).toEqual(await rowsOf([text]))
      expect((await rowsOf(pieces)).map(([, cells]) => cells)).toEqual(table)
    }),
  )
})

test('a line we write is read back, but for the guard before formulas', () => {
  fc.assert(
    fc.property(
      fc.array(
        anyCell.map((cell) => cell.replaceAll('=', '')),
        { minLength: 2, maxLength: 5 },
      ),
      (cells) => {
        expect(parseText(csvLine(cells), ',')[0]).toEqual(cells)
      },
    ),
  )
})
