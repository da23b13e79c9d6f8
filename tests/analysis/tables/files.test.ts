import { describe, expect, test } from 'vitest'
import { TABLE_NAMES, tableOf } from '#lib/analysis/tables'
import type { Table, Value } from '#lib/analysis/tables/table'
import { writeCsv } from '#lib/analysis/tables/write-csv'
import { writeXlsx } from '#lib/analysis/tables/write-xlsx'
import { parseText } from '#lib/import/container/parse-delimited'
import { openWorkbook } from '#lib/import/container/workbook'
import type { Locale } from '#lib/locale/locales'
import { LOCALES } from '#lib/locale/locales'
import { FULL_ANSWER, withName } from './full-answer.ts'
import { wordsIn } from './some-words.ts'

/** What a spreadsheet would run if it were a cell, by how it begins. */
const BEGINNINGS = ['', ' ', '\u00a0', '\t', '\r', '\n', 'x\n', 'x\r\n', '\ufeff']
const BODIES = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '＝1+1', '＋1+1', '－1+1', '＠SUM(A1)']
const PAYLOADS = [
  ...BEGINNINGS.flatMap((beginning) => BODIES.map((body) => beginning + body)),
  '=HYPERLINK("http://x.example","go")',
  "=cmd|' /C calc'!A0",
  '"=1+1',
  'x;=1+1',
  'x,=1+1',
  'x\t=1+1',
]
const HARMLESS = ['-5', '−5', '-5 %', '+7', '--', "O'Brien", 'a-b', 'mail@example.org', 'plain']

async function sheetOf(table: Table, name = table.title): Promise<readonly (readonly string[])[]> {
  const { pieces } = await writeXlsx([table], false)
  const opened = await openWorkbook(pieces)
  if (!opened.ok) throw new Error(opened.reason.key)
  const rows: (readonly string[])[] = []
  for await (const batch of opened.value.rows(name)) rows.push(...batch.rows)
  return rows
}

function csvRows(table: Table, locale: Locale): readonly (readonly string[])[] {
  return parseText(writeCsv(table, locale), locale === 'ru' ? ';' : ',').filter(
    (row) => row.length > 1 || row[0] !== '',
  )
}

describe.each(LOCALES)('as CSV in %s', (locale) => {
  const words = wordsIn(locale)

  test.each(TABLE_NAMES)('%s reads as it was', (name) => {
    const table = tableOf(FULL_ANSWER, name, words)
    const [head, ...rows] = csvRows(table, locale)
    expect(head).toEqual(table.columns.map(({ header }) => header))
    expect(rows).toHaveLength(table.rows.length)
    for (const [line, row] of table.rows.entries()) {
      expect(rows[line]).toHaveLength(row.length)
      for (const [at, value] of row.entries()) expectSame(rows[line]![at]!, value, locale === 'ru' ? ',' : '.')
    }
  })
})

function expectSame(cell: string, value: Value, decimal: ',' | '.'): void {
  if (typeof value !== 'number') expect(cell.replace(/^'(?==)/, '')).toBe(value ?? '')
  else {
    expect(cell).not.toContain(decimal === ',' ? '.' : ',')
    const read = Number(cell.replace(',', '.'))
    expect(Math.abs(read - value)).toBeLessThanOrEqual(Math.abs(value) < 1 ? 5e-6 * Math.abs(value) : 5e-7)
  }
}

test.each(TABLE_NAMES)('%s as a workbook has equal texts, numbers and days', async (name) => {
  const table = tableOf(FULL_ANSWER, name, wordsIn('en'))
  const [head, ...rows] = await sheetOf(table)
  expect(head).toEqual(table.columns.map(({ header }) => header))
  expect(rows).toHaveLength(table.rows.length)
  for (const [line, row] of table.rows.entries()) {
    for (const [at, value] of row.entries()) {
      const cell = rows[line]![at] ?? ''
      if (typeof value === 'number') expect(Number(cell)).toBe(Number(value.toPrecision(15)))
      else expect(cell).toBe(value ?? '')
    }
  }
})

describe('a name that a spreadsheet would run', () => {
  const words = wordsIn('en')

  test.each(PAYLOADS)('%j is kept from it in a CSV', (payload) => {
    for (const locale of LOCALES) {
      const text = writeCsv(tableOf(withName(payload), 'ads', words), locale)
      for (const delimiter of [',', ';', '\t'] as const) {
        const running = parseText(text, delimiter).flat().filter(runs)
        expect(running, `read by ${delimiter}`).toEqual([])
      }
    }
  })

  test.each(PAYLOADS)('%j stays itself in a workbook, as a text', async (payload) => {
    const table = tableOf(withName(payload), 'ads', words)
    const rows = await sheetOf(table)
    expect(rows.map(([name]) => name)).toContain(payload)
    expect(await xmlOf(table)).not.toMatch(/<f\b|t="str"/)
  })

  test.each(HARMLESS)('%j is none', (name) => {
    const rows = csvRows(tableOf(withName(name), 'ads', words), 'en')
    expect(rows.map(([first]) => first)).toContain(name)
  })
})

/** Whether a spreadsheet would take the cell for more than a text or a number, on any of its lines. */
function runs(cell: string): boolean {
  return cell.split(/[\r\n]/).some((line) => /^[\s\ufeff]*[=+\-@＝＋－＠]/.test(line) && !/^[-+\d\s.,%"]*$/.test(line))
}

async function xmlOf(table: Table): Promise<string> {
  const { pieces } = await writeXlsx([table], false)
  const parts: Uint8Array[] = []
  for await (const piece of pieces()) parts.push(piece)
  return Buffer.concat(parts).toString()
}

test('a negative number is a number, in a CSV and in a workbook', async () => {
  const table: Table = {
    title: 'T',
    columns: [{ key: 'change', header: 'Change', kind: 'money' }],
    rows: [[-5], [-0.25], [1234.5]],
  }
  expect(writeCsv(table, 'en')).toBe('Change\r\n-5\r\n-0.25\r\n1234.5\r\n')
  expect(writeCsv(table, 'ru')).toBe('Change\r\n-5\r\n-0,25\r\n1234,5\r\n')
  expect(await sheetOf(table)).toEqual([['Change'], ['-5'], ['-0.25'], ['1234.5']])
})

test('sheets of a workbook have names that a workbook may have, each once', async () => {
  const table = tableOf(FULL_ANSWER, 'ads', wordsIn('en'))
  const titles = [
    'Ads: [all] / "none"?',
    'A very long title that no sheet of a workbook can carry',
    'Twice',
    'Twice',
    '',
  ]
  const { pieces } = await writeXlsx(
    titles.map((title) => ({ ...table, title })),
    true,
  )
  const opened = await openWorkbook(pieces)
  const names = opened.ok ? opened.value.sheets : []
  expect(names).toHaveLength(titles.length)
  expect(new Set(names).size).toBe(titles.length)
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/)
})

test('a text longer than a cell holds is cut, not refused by the spreadsheet', async () => {
  const table: Table = {
    title: 'T',
    columns: [{ key: 'name', header: 'Name', kind: 'text' }],
    rows: [['x'.repeat(40_000)], ['\u{1f600}'.repeat(20_000)]],
  }
  for (const [cell = ''] of await sheetOf(table)) expect(cell.length).toBeLessThanOrEqual(32_767)
})
