import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createNumberReader, isEmptyMark } from '#lib/import/cells/numbers'
import { read } from '../read-text.ts'

type Mark = '.' | ','

const readAs = (cell: string, decimal: Mark) => createNumberReader({ decimal, micros: false }).read(cell)

const SPACES = [' ', '\u00a0', '\u202f', '\u2009', "'", '’']
const STYLES: { decimal: Mark; thousands: string }[] = [
  ...['', ',', ...SPACES].map((thousands) => ({ decimal: '.' as const, thousands })),
  ...['', '.', ...SPACES].map((thousands) => ({ decimal: ',' as const, thousands })),
]

/** Writes hundredths as a spreadsheet of the style would. */
function written(hundredths: number, { decimal, thousands }: (typeof STYLES)[number]): string {
  const whole = String(Math.floor(hundredths / 100)).replace(/(?<=\d)(?=(?:\d{3})+$)/g, thousands)
  return `${whole}${decimal}${String(hundredths % 100).padStart(2, '0')}`
}

const anyHundredths = fc.integer({ min: 0, max: 10_000_000_000 })

describe('a number is read back as it was written', () => {
  for (const style of STYLES) {
    test(`decimal “${style.decimal}”, thousands “${style.thousands}”`, () => {
      fc.assert(
        fc.property(anyHundredths, (hundredths) => {
          expect(readAs(written(hundredths, style), style.decimal)).toBe(hundredths / 100)
        }),
      )
    })
  }

  test.each(STYLES)('a column finds out by itself that it is written with %j', async (style) => {
    const column = fc.array(anyHundredths, { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(column, async (hundredths) => {
        const rows = hundredths.map((value, number) => `2026-09-07;${number};1;"${written(value, style)}"`)
        const { survey } = await read(['date;ad_id;clicks;spend', ...rows].join('\n'))
        expect(survey.rows.accepted).toBe(hundredths.length)
        expect(survey.sums.spend).toBe(hundredths.reduce((sum, value) => sum + value * 10_000, 0))
      }),
      { numRuns: 30 },
    )
  })
})

describe('what stands around the digits', () => {
  test.each([
    ['1 234,56 ₽', ',', 1234.56],
    ['1 234,56 руб.', ',', 1234.56],
    ['12,50 р.', ',', 12.5],
    ['$4.50', '.', 4.5],
    ['USD 1,250.00', '.', 1250],
    ['1,250.00 KZT', '.', 1250],
    ['€\u00a01.250,00', ',', 1250],
    ['300 د.إ', '.', 300],
    ['د.إ.\u200f 1,234.50', '.', 1234.5],
    ['ر.س 12.50', '.', 12.5],
    ['1 000,00 тг', ',', 1000],
    ['-5', '.', -5],
    ['\u22125,5', ',', -5.5],
    ['-$4.50', '.', -4.5],
    ['(1 234)', '.', -1234],
    ['+7', '.', 7],
    ['  42  ', '.', 42],
    ['٣٬٠٠٠', '.', 3000],
    ['٣٠٠٫٥', '.', 300.5],
    ['12,34,567.00', '.', 1_234_567],
    ['.5', '.', 0.5],
  ] as const)('%s with decimal “%s” is %d', (cell, decimal, value) => {
    expect(readAs(cell, decimal)).toBe(value)
  })

  test.each(['', '  ', '-', '--', ' --', '—', '–', 'n/a', 'NA', 'null', 'None', 'нет данных', '< 10%', '> 90%'])(
    '“%s” is no data, not 0',
    (cell) => {
      expect(readAs(cell, '.')).toBeNull()
    },
  )

  test.each([
    '30-34',
    'M',
    '12abc',
    'Jan 5',
    'May 12',
    '1 2 3',
    '12 34',
    '1.2.3',
    '--5',
    '2026-09-07',
    '0x10',
    '1e5',
    '∞',
  ])('“%s” is no number', (cell) => {
    expect(readAs(cell, '.')).toBeUndefined()
  })

  test('a mark that cannot part thousands is never dropped: 1,23 is not 123', () => {
    expect(readAs('1,23', '.')).toBeUndefined()
    expect(readAs('4.50', ',')).toBeUndefined()
    expect(readAs('1,234', '.')).toBe(1234)
    expect(readAs('1,234', ',')).toBe(1.234)
  })

  test('a figure beyond what adds exactly is no figure', () => {
    expect(readAs('9'.repeat(15), '.')).toBe(999_999_999_999_999)
    expect(readAs('9'.repeat(17), '.')).toBeUndefined()
    expect(readAs('9'.repeat(400), '.')).toBeUndefined()
  })
})

test.each([
  ['1,5', { comma: 1 }],
  ['0,500', { comma: 1 }],
  ['1.234.567', { comma: 1 }],
  ['1.234,5', { comma: 1 }],
  ['1.5', { point: 1 }],
  ['1,234,567', { point: 1 }],
  ['1,234.5', { point: 1 }],
  ['1,234', { eitherComma: 1, eitherSum: 1234, either: '1,234' }],
  ['1.234', { eitherPoint: 1, eitherSum: 1234, either: '1.234' }],
  ['1234', {}],
])('%s speaks for %j', (cell, evidence) => {
  const reader = createNumberReader({ decimal: '.', micros: false })
  reader.read(cell)
  expect({ ...reader.evidence, decorated: 0 }).toEqual({
    comma: 0,
    point: 0,
    eitherComma: 0,
    eitherPoint: 0,
    eitherSum: 0,
    either: null,
    decorated: 0,
    ...evidence,
  })
})

test('both decimal marks in one column are read where the platform mixes them', () => {
  const reader = createNumberReader({ decimal: '.', micros: false }, null, true)
  expect(['1.23456', '0,0402', '1.234', '2,345', '1.234,5', '1,234.5'].map(reader.read)).toEqual([
    1.23456, 0.0402, 1.234, 2.345, 1234.5, 1234.5,
  ])
})

test('an empty mark is told from a text that begins like one', () => {
  expect(isEmptyMark('None')).toBe(true)
  expect(isEmptyMark('None of the above')).toBe(false)
})
