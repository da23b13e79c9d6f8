import type { Result } from '../../kernel/result.ts'
import { accepted, refused } from '../../kernel/result.ts'
import { bufferPieces } from '../container/buffer-pieces.ts'
import type { Source } from '../container/decode.ts'
import type { Head } from '../container/head.ts'
import { HEAD_BYTES, readHead } from '../container/head.ts'
import { refuseUnreadable } from '../container/refuse-unreadable.ts'
import type { Workbook } from '../container/workbook.ts'
import { openWorkbook } from '../container/workbook.ts'
import type { WrittenSheet } from '../container/write-workbook.ts'
import { writeWorkbook } from '../container/write-workbook.ts'
import type { Table } from '../header/find-table.ts'
import { findTables } from '../header/find-table.ts'
import { FEWEST_KNOWN, MOST_LINES } from '../header/header.ts'
import { findPlainHeader } from '../header/plain-header.ts'
import { emptiedText } from './emptied-text.ts'
import { createEmptyRow } from './empty-row.ts'
import { mayHoldPeople, namesPeople } from './personal-columns.ts'

/** Files with personal columns are taken up to this size, since they are looked through before a byte of them is kept. */
const LARGEST_PERSONAL = 100_000_000

type Kept = Result<AsyncIterable<Uint8Array>>
type Breathe = () => Promise<void>

/**
 * A file as it may be kept: without the names, addresses and notes of people. One of ads in which no column holds such:
 * its very bytes as they arrive; else with those cells empty, line for line: a text as UTF-8, a workbook with every sheet
 * in view that holds a table. What is no export is refused, and so leaves nothing behind. `breathe` is waited for between pieces,
 * so that others have their turn while a large file is looked through.
 */
export async function withoutPersonalCells(
  pieces: AsyncIterable<Uint8Array>,
  breathe: Breathe = async () => undefined,
): Promise<Kept> {
  const buffer = bufferPieces(pieces)
  await buffer.fill(HEAD_BYTES)
  if (isArchive(buffer.bytes()) && !(await buffer.fill(LARGEST_PERSONAL))) return tooLarge('workbookTooLarge')
  const head = await readHead(buffer.source, breathe)
  if (!head.ok) return head
  const tables = await findTables(head.value, breathe)
  if (!tables.ok) return tables.reason.key === 'noHeader' ? refused('headerMissing') : tables
  if (!(await hasPeople(head.value, tables.value, breathe))) return accepted(buffer.all())
  if (!tables.value.some(staysTable)) return refused('headerMissing')
  if (!(await buffer.fill(LARGEST_PERSONAL))) return tooLarge('personalTooLarge')
  return emptied(breathing(buffer.source, breathe), tables.value, breathe)
}

function tooLarge(key: string): ReturnType<typeof refused> {
  return refused(key, { limit: LARGEST_PERSONAL / 1e6 })
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

async function hasPeople(head: Head, tables: readonly Table[], breathe: Breathe): Promise<boolean> {
  for (const table of tables) {
    if (mayHoldPeople(table)) return true
    await breathe()
  }
  for (const rows of besides(head, tables)) {
    if (namesPeople(rows)) return true
    await breathe()
  }
  return false
}

/** Whether the header is found without the people, too: one that nobody knows is told by the figures below it. */
function staysTable(table: Table): boolean {
  const { header, rows } = table
  if (header.score >= FEWEST_KNOWN) return true
  const emptyRow = createEmptyRow(table)
  const below = rows.slice(0, MOST_LINES).map((cells, at) => emptyRow(cells, header.line + at + 1))
  return findPlainHeader([{ delimiter: header.delimiter, rows: [header.cells, ...below] }]) !== null
}

/** The rows of the sheets on which there is no table to be chosen. */
function besides(head: Head, tables: readonly Table[]): readonly (readonly (readonly string[])[])[] {
  if (head.container === 'text') return []
  const chosen = new Set(tables.map(({ place }) => place.sheet))
  return [...head.sheets.filter(({ name }) => !chosen.has(name)), ...head.hidden].map(({ rows }) => rows)
}

function breathing(source: Source, breathe: Breathe): Source {
  return async function* pieces() {
    for await (const piece of source()) {
      yield piece
      await breathe()
    }
  }
}

/** All is read once before, so that nothing of what is unreadable is kept. */
async function emptied(source: Source, tables: readonly Table[], breathe: Breathe): Promise<Kept> {
  const [first] = tables
  try {
    if (first?.place.container === 'text') return accepted(await emptiedText(source, first))
    return await emptiedWorkbook(source, tables, breathe)
  } catch (fault) {
    return refuseUnreadable(fault)
  }
}

async function emptiedWorkbook(source: Source, tables: readonly Table[], breathe: Breathe): Promise<Kept> {
  const workbook = await openWorkbook(source)
  if (!workbook.ok) return workbook
  const sheets: WrittenSheet[] = []
  for (const table of tables) sheets.push(await emptiedSheet(workbook.value, table, breathe))
  const written = await writeWorkbook(sheets)
  return written.size > LARGEST_PERSONAL ? tooLarge('workbookTooLarge') : accepted(written.pieces())
}

async function emptiedSheet(workbook: Workbook, table: Table, breathe: Breathe): Promise<WrittenSheet> {
  const name = table.place.sheet ?? ''
  const emptyRow = createEmptyRow(table)
  return {
    name,
    merged: await workbook.merged(name),
    async *rows() {
      for await (const { rows, firstLine } of workbook.rows(name)) {
        yield { rows: rows.map((cells, at) => emptyRow(cells, firstLine + at)), firstLine }
        await breathe()
      }
    },
  }
}
