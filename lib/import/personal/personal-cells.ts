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
import { findTable } from '../header/find-table.ts'
import { emptiedText } from './emptied-text.ts'
import { createEmptyRow } from './empty-row.ts'
import { mayHoldPeople, namesPeople } from './personal-columns.ts'

/** Files with personal columns are taken up to this size, since they are looked through before a byte of them is kept. */
const LARGEST_PERSONAL = 100_000_000

type Kept = Result<AsyncIterable<Uint8Array>>

/**
 * A file as it may be kept: without the names, addresses and notes of people. One of ads in which no column holds such:
 * its very bytes as they arrive; else with those cells empty, line for line: a text as UTF-8, a workbook with every sheet
 * in view that holds a table. What is no export is refused, and so leaves nothing behind. `breathe` is waited for between pieces,
 * so that others have their turn while a large file is looked through.
 */
export async function withoutPersonalCells(
  pieces: AsyncIterable<Uint8Array>,
  breathe: () => Promise<void> = async () => undefined,
): Promise<Kept> {
  const buffer = bufferPieces(pieces)
  await buffer.fill(HEAD_BYTES)
  if (isArchive(buffer.bytes()) && !(await buffer.fill(LARGEST_PERSONAL))) return tooLarge('workbookTooLarge')
  const head = await readHead(buffer.source)
  if (!head.ok) return head
  const table = findTable(head.value, null)
  if (!table.ok) return table.reason.key === 'noHeader' ? refused('headerMissing') : table
  const tables = tablesIn(head.value, table.value)
  if (!tables.some(mayHoldPeople) && !besides(head.value, tables).some(namesPeople)) return accepted(buffer.all())
  if (!(await buffer.fill(LARGEST_PERSONAL))) return tooLarge('personalTooLarge')
  return emptied(breathing(buffer.source, breathe), tables)
}

function tooLarge(key: string): ReturnType<typeof refused> {
  return refused(key, { limit: LARGEST_PERSONAL / 1e6 })
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** Of a workbook those of all sheets. */
function tablesIn(head: Head, best: Table): readonly Table[] {
  if (best.place.container === 'text') return [best]
  return best.place.sheets.flatMap((sheet) => {
    const found = findTable(head, sheet)
    return found.ok ? [found.value] : []
  })
}

/** The rows of the sheets on which there is no table to be chosen. */
function besides(head: Head, tables: readonly Table[]): readonly (readonly (readonly string[])[])[] {
  if (head.container === 'text') return []
  const chosen = new Set(tables.map(({ place }) => place.sheet))
  return [...head.sheets.filter(({ name }) => !chosen.has(name)), ...head.hidden].map(({ rows }) => rows)
}

function breathing(source: Source, breathe: () => Promise<void>): Source {
  return async function* pieces() {
    for await (const piece of source()) {
      yield piece
      await breathe()
    }
  }
}

/** All is read once before, so that nothing of what is unreadable is kept. */
async function emptied(source: Source, tables: readonly Table[]): Promise<Kept> {
  const [first] = tables
  try {
    if (first?.place.container === 'text') return accepted(await emptiedText(source, first))
    return await emptiedWorkbook(source, tables)
  } catch (fault) {
    return refuseUnreadable(fault)
  }
}

async function emptiedWorkbook(source: Source, tables: readonly Table[]): Promise<Kept> {
  const workbook = await openWorkbook(source)
  if (!workbook.ok) return workbook
  const sheets = await Promise.all(tables.map((table) => emptiedSheet(workbook.value, table)))
  const written = await writeWorkbook(sheets)
  return written.size > LARGEST_PERSONAL ? tooLarge('workbookTooLarge') : accepted(written.pieces())
}

async function emptiedSheet(workbook: Workbook, table: Table): Promise<WrittenSheet> {
  const name = table.place.sheet ?? ''
  const emptyRow = createEmptyRow(table)
  return {
    name,
    merged: await workbook.merged(name),
    async *rows() {
      for await (const { rows, firstLine } of workbook.rows(name)) {
        yield { rows: rows.map((cells, at) => emptyRow(cells, firstLine + at)), firstLine }
      }
    },
  }
}
