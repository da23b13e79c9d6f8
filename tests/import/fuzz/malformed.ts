import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { makeWorkbook } from '../make-workbook.ts'

/** Files that nobody would export: tables with everything wrong that a table can have, workbooks, and mere bytes. */
export function malformedFiles(): fc.Arbitrary<Uint8Array> {
  return fc.oneof(
    { weight: 12, arbitrary: tables() },
    { weight: 3, arbitrary: workbooks().chain(mutated) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 3000 }) },
  )
}

/** Files of the museum with some of their bytes changed, lost, doubled or moved. */
export function mutationsOf(museum: URL): fc.Arbitrary<Uint8Array> {
  const files = readdirSync(museum).map((name) => new Uint8Array(readFileSync(new URL(name, museum))))
  return fc.constantFrom(...files).chain(mutated)
}

const HEADERS = [
  'date',
  'Day',
  'Дата',
  'ad_id',
  'Ad name',
  'Название объявления',
  'Название кампании',
  'Campaign',
  'اسم الحملة',
  'impressions',
  'Показы',
  'clicks',
  'Клики',
  'spend',
  'Amount spent (USD)',
  'Расход, ₽',
  'Потрачено всего, ₽',
  'leads',
  'Results',
  'Result type',
  'Currency',
  'Age',
  'Gender',
  'ID',
  'Этап сделки',
  'Дата создания сделки',
  'Бюджет',
  'Телефон',
  '__proto__',
  'constructor',
  '',
  ' ',
  '"',
  'x'.repeat(500),
]
/** Cells as exports have them, right and wrong. */
const CELLS = [
  '',
  '-',
  ' --',
  '0',
  '1',
  '-5',
  '1,234',
  '1.234',
  '1 234,56',
  '1.234.567,89',
  '$12.50',
  '12,5 ₽',
  '< 10%',
  '١٢٣٫٤',
  '2026-09-07',
  '07.09.2026',
  '9/7/2026',
  'Total',
  'Итого',
  'All',
  'Видео 3',
  '120210000123456789',
]
const NASTY = [
  '1e309',
  '9'.repeat(400),
  'NaN',
  'Infinity',
  '31/31/2026',
  '2026-02-30',
  '0000-00-00',
  '1.2E+17',
  '"',
  '""',
  'a"b',
  '"a',
  '"a\nb"',
  '=1+1',
  '\u0000',
  '\u202e',
  '\ufeff',
  '\ud800',
  '__proto__',
  'constructor',
  'a'.repeat(5000),
]

function tables(): fc.Arbitrary<Uint8Array> {
  const header = fc.oneof(
    fc.shuffledSubarray(['date', 'ad_id', 'ad_name', 'impressions', 'clicks', 'spend', 'leads'], { minLength: 3 }),
    fc.array(fc.constantFrom(...HEADERS), { minLength: 1, maxLength: 12 }),
  )
  const cell = fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...CELLS) },
    { weight: 1, arbitrary: fc.constantFrom(...NASTY) },
    { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  )
  const rows = fc.array(fc.array(cell, { minLength: 12, maxLength: 12 }), { maxLength: 25 })
  const widths = fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 1, -1), { minLength: 25, maxLength: 25 })
  const preamble = fc.array(fc.constantFrom('', 'Report', '"1 May 2026 - 2 May 2026"'), { maxLength: 3 })
  return fc
    .record({
      header,
      rows,
      widths,
      preamble,
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
      encoding: fc.constantFrom('utf8', 'utf8', 'utf16le', 'latin1', 'bom', 'utf16be'),
    })
    .map(({ header, rows, widths, preamble, delimiter, lineEnd, encoding }) => {
      const table = [header, ...rows.map((cells, at) => cells.slice(0, header.length + (widths[at] ?? 0)))]
      return encoded([...preamble, ...table.map((cells) => cells.join(delimiter))].join(lineEnd), encoding)
    })
}

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'bom') return Buffer.from(`\ufeff${text}`)
  if (encoding === 'utf16be') return Buffer.from(text, 'utf16le').swap16()
  return Buffer.from(text, encoding as BufferEncoding)
}

function workbooks(): fc.Arbitrary<Uint8Array> {
  const cell = fc.oneof(fc.constantFrom(...CELLS, ...NASTY, ...HEADERS), fc.double({ noNaN: true }), fc.integer())
  const xml = fc
    .constantFrom('<c s="1"><v>1e9</v></c>', '<c t="s"><v>99</v></c>', '<c t="e"><v>#REF!</v></c>', '<c s="x"/>')
    .map((text) => ({ xml: text }))
  const rows = fc.array(fc.array(fc.oneof({ weight: 8, arbitrary: cell }, xml), { maxLength: 8 }), { maxLength: 10 })
  return fc
    .record({ header: fc.array(fc.constantFrom(...HEADERS), { minLength: 2, maxLength: 8 }), rows })
    .map(({ header, rows }) => makeWorkbook([{ name: 'A', rows: [header.map(cleaned), ...rows.map(cleanedRow)] }]))
}

type Cell = Parameters<typeof makeWorkbook>[0][number]['rows'][number][number]

/** Letters that no XML can hold are left out. */
function cleaned<Value extends Cell>(value: Value): Cell {
  return typeof value === 'string' ? value.replaceAll(/[^\t\n\x20-\ud7ff\ue000-\ufffd]/g, '') : value
}

function cleanedRow(row: readonly Cell[]): Cell[] {
  return row.map(cleaned)
}

/** Some bytes of the file flipped, removed, doubled, moved or replaced by a mark that means something. */
function mutated(file: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat({ max: Math.max(file.length, 1) })
  const change = fc.record({
    kind: fc.constantFrom('flip', 'remove', 'double', 'cut', 'insert'),
    at: place,
    length: fc.nat({ max: 60 }),
    mark: fc.constantFrom('"', '""', ',', ';', '\t', '\n', '\r', '\0', '\ufeff', '-', '٣', 'Total', '1e999', ';;;;;;'),
    bit: fc.nat({ max: 7 }),
  })
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => changes.reduce(changed, file))
}

type Change = {
  readonly kind: string
  readonly at: number
  readonly length: number
  readonly mark: string
  readonly bit: number
}

function changed(file: Uint8Array, { kind, at, length, mark, bit }: Change): Uint8Array {
  const before = file.subarray(0, at)
  const part = file.subarray(at, at + length)
  const after = file.subarray(at + length)
  if (kind === 'remove') return Buffer.concat([before, after])
  if (kind === 'double') return Buffer.concat([before, part, part, after])
  if (kind === 'cut') return before
  if (kind === 'insert') return Buffer.concat([before, Buffer.from(mark), file.subarray(at)])
  const flipped = Uint8Array.from(part, (byte) => byte ^ (1 << bit))
  return Buffer.concat([before, flipped.subarray(0, 1), part.subarray(1), after])
}
