import type { Result } from '../../kernel/result.ts'
import { accepted, refused } from '../../kernel/result.ts'
import type { Encoding } from '../container/decode.ts'
import { decodeHead, recogniseEncodings } from '../container/decode.ts'
import type { Head, SheetHead, TextHead } from '../container/head.ts'
import { parseText } from '../container/parse-delimited.ts'
import type { Plan } from '../plan.ts'
import type { Header } from './header.ts'
import { findHeader, findSheetHeader } from './header.ts'

/** Where a file's table is, and its first rows below the header. */
export type Table = {
  readonly place: Pick<Plan, 'container' | 'sheet' | 'sheets' | 'encoding' | 'delimiter'>
  readonly header: Header
  readonly rows: readonly (readonly string[])[]
}

/** Finds the table by its header: in a text by encoding and delimiter too, in a workbook on the sheet that fits best. */
export function findTable(head: Head, sheet: string | null): Result<Table> {
  return head.container === 'text' ? findInText(head) : findInSheets(head.sheets, sheet)
}

const ROWS = 200

/** Of several encodings that the letters allow, the one in which the header is known best. */
function findInText(head: TextHead): Result<Table> {
  const readings = recogniseEncodings(head.bytes).map((encoding) => {
    const text = inWholeLines(decodeHead(head.bytes, encoding), head.isWhole)
    return { encoding, text, header: text.trim() === '' ? refused('empty') : findHeader(text) }
  })
  const best = readings.reduce((top, next) => (scoreOf(next.header) > scoreOf(top.header) ? next : top))
  if (!best.header.ok) return best.header
  return accepted(tableInText(best.text, best.encoding, best.header.value))
}

function tableInText(text: string, encoding: Encoding, header: Header): Table {
  const { delimiter } = header
  const below = text
    .split(/(?<=\n|\r(?!\n))/)
    .slice(header.line)
    .join('')
  return {
    place: { container: 'text', sheet: null, sheets: [], encoding, delimiter },
    header,
    rows: delimiter === null ? [] : parseText(below, delimiter).slice(0, ROWS),
  }
}

/** By default the sheet whose header is known best; the first of equals. */
function findInSheets(sheets: readonly SheetHead[], chosen: string | null): Result<Table> {
  const found = sheets.map((sheet) => ({ sheet, header: findSheetHeader(sheet.rows) }))
  const named = found.filter(({ sheet }) => sheet.name === chosen)
  const [first, ...rest] = named.length > 0 ? named : found
  if (first === undefined) return refused('empty')
  const { sheet, header } = rest.reduce((top, next) => (scoreOf(next.header) > scoreOf(top.header) ? next : top), first)
  if (!header.ok) return header
  return accepted({
    place: {
      container: 'xlsx',
      sheet: sheet.name,
      sheets: found.flatMap(({ sheet, header }) => (header.ok ? [sheet.name] : [])),
      encoding: null,
      delimiter: null,
    },
    header: header.value,
    rows: sheet.rows.slice(header.value.line, header.value.line + ROWS),
  })
}

/** A header before any refusal; of refusals the one that says more than "no header". */
function scoreOf(header: Result<Header>): number {
  if (header.ok) return header.value.score
  return header.reason.key === 'noHeader' ? -2 : -1
}

function inWholeLines(text: string, isWhole: boolean): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))
  return isWhole || end === -1 ? text : text.slice(0, end + 1)
}
