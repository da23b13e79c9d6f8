import type { Result } from '../../kernel/result.ts'
import { accepted, refused } from '../../kernel/result.ts'
import type { Encoding } from '../container/decode.ts'
import { decodeHead, recogniseEncodings } from '../container/decode.ts'
import type { Head, SheetHead, TextHead } from '../container/head.ts'
import { parseText } from '../container/parse-delimited.ts'
import type { Plan } from '../plan.ts'
import type { Header } from './header.ts'
import { findHeader, findSheetHeader } from './header.ts'
import type { SheetTable } from './summary-sheets.ts'
import { summariesOf } from './summary-sheets.ts'

/** Where a file's table is, and its first rows below the header. */
export type Table = {
  readonly place: Pick<Plan, 'container' | 'sheet' | 'sheets' | 'summaries' | 'encoding' | 'delimiter'>
  readonly header: Header
  readonly rows: readonly (readonly string[])[]
}

/** Finds the table by its header: in a text by encoding and delimiter too, in a workbook on the sheet that fits best. */
export function findTable(head: Head, sheet: string | null): Result<Table> {
  return head.container === 'text' ? findInText(head) : findInSheets(head.sheets, sheet)
}

/** The tables of a file, at most one on each sheet in view; refused where there is none. `breathe` is waited for between sheets. */
export async function findTables(head: Head, breathe: () => Promise<void>): Promise<Result<readonly Table[]>> {
  if (head.container === 'text') {
    const only = findInText(head)
    return only.ok ? accepted([only.value]) : only
  }
  const found: Found[] = []
  for (const sheet of head.sheets) {
    found.push({ sheet, header: findSheetHeader(sheet.rows) })
    await breathe()
  }
  const best = bestOf(found)
  if (best !== null && !best.header.ok) return best.header
  return accepted(found.flatMap(({ sheet, header }) => (header.ok ? [tableOn(sheet, header.value, found)] : [])))
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
    .split(/(?<=\n|\r(?!\r?\n))/)
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
  const best = bestOf(named.length > 0 ? named : found)
  if (best === null) return refused('empty')
  if (!best.header.ok) return best.header
  const table = tableOn(best.sheet, best.header.value, found)
  const [own, others] = [tablesAmong([best]), tablesAmong(found.filter(({ sheet }) => sheet !== best.sheet))]
  const summaries = own.flatMap((ads) => summariesOf(ads, others))
  return accepted(summaries.length === 0 ? table : { ...table, place: { ...table.place, summaries } })
}

type Found = { readonly sheet: SheetHead; readonly header: Result<Header> }

function tablesAmong(found: readonly Found[]): SheetTable[] {
  return found.flatMap(({ sheet: { name, rows }, header }) => (header.ok ? [{ name, rows, header: header.value }] : []))
}

function bestOf([first, ...rest]: readonly Found[]): Found | null {
  if (first === undefined) return null
  return rest.reduce((top, next) => (scoreOf(next.header) > scoreOf(top.header) ? next : top), first)
}

function tableOn(sheet: SheetHead, header: Header, found: readonly Found[]): Table {
  const sheets = found.flatMap(({ sheet, header }) => (header.ok ? [sheet.name] : []))
  return {
    place: { container: 'xlsx', sheet: sheet.name, sheets, encoding: null, delimiter: null },
    header,
    rows: sheet.rows.slice(header.line, header.line + ROWS),
  }
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
