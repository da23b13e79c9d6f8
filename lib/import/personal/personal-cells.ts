import type { Result } from '../../kernel/result.ts'
import { accepted, refused } from '../../kernel/result.ts'
import { bufferPieces } from '../container/buffer-pieces.ts'
import type { Source } from '../container/decode.ts'
import { decode, NotUtf8 } from '../container/decode.ts'
import { HEAD_BYTES, readHead } from '../container/head.ts'
import type { LineBatch } from '../container/line-batch.ts'
import { eachLine } from '../container/line-batch.ts'
import { openRows } from '../container/open-rows.ts'
import type { RowBatch } from '../container/parse-delimited.ts'
import { linesOf, UnclosedQuote } from '../container/parse-delimited.ts'
import { UnreadableArchive } from '../container/unreadable-archive.ts'
import type { Table } from '../header/find-table.ts'
import { findTable } from '../header/find-table.ts'
import { announcesTotal } from '../rows/totals-row.ts'
import { personalColumns } from './personal-columns.ts'
import { holdsContact } from './personal-text.ts'

/** Files with personal columns are taken up to this size, since they are looked through before a byte of them is kept. */
const LARGEST_PERSONAL = 100_000_000

/**
 * A file as it may be kept: without the names, addresses and notes of people. Where no column holds such, its very bytes
 * as they arrive; else the table as UTF-8 with those cells empty, line for line. What is no export is refused, and so
 * leaves nothing behind.
 */
export async function withoutPersonalCells(
  pieces: AsyncIterable<Uint8Array>,
): Promise<Result<AsyncIterable<Uint8Array>>> {
  const buffer = bufferPieces(pieces)
  await buffer.fill(HEAD_BYTES)
  if (isArchive(buffer.bytes()) && !(await buffer.fill(LARGEST_PERSONAL))) return tooLarge('workbookTooLarge')
  const head = await readHead(buffer.source)
  if (!head.ok) return head
  const table = findTable(head.value, null)
  if (!table.ok) return table.reason.key === 'noHeader' ? refused('headerMissing') : table
  const tables = table.value.place.sheets.flatMap((sheet) => {
    const found = findTable(head.value, sheet)
    return found.ok ? [found.value] : []
  })
  if ([table.value, ...tables].every((found) => personalColumns(found).size === 0)) return accepted(buffer.all())
  if (!(await buffer.fill(LARGEST_PERSONAL))) return tooLarge('personalTooLarge')
  return emptied(buffer.source, table.value)
}

function tooLarge(key: string): ReturnType<typeof refused> {
  return refused(key, { limit: LARGEST_PERSONAL / 1e6 })
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** The table is read once before, so that nothing of an unreadable one is kept. */
async function emptied(source: Source, table: Table): Promise<Result<AsyncIterable<Uint8Array>>> {
  try {
    const place = { ...table.place, encoding: await encodingOf(source, table) }
    const open = () => openRows(source, { ...place, columns: [] }, () => undefined)
    for await (const _ of open());
    return accepted(written(open(), table))
  } catch (fault) {
    if (fault instanceof UnclosedQuote) return refused('unclosedQuote', { line: fault.line })
    if (fault instanceof UnreadableArchive) return { ok: false, reason: fault.reason }
    throw fault
  }
}

/** The encoding that holds for all of a text, where its beginning has none but ASCII letters. */
async function encodingOf(source: Source, { place: { encoding } }: Table): Promise<Table['place']['encoding']> {
  if (encoding === null) return null
  try {
    for await (const _ of decode(source(), encoding));
    return encoding
  } catch (fault) {
    if (fault instanceof NotUtf8) return fault.encoding
    throw fault
  }
}

async function* written(batches: ReturnType<typeof openRows>, table: Table): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const delimiter = table.place.delimiter ?? ','
  const empty = emptier(table)
  for await (const batch of batches) {
    let text = ''
    eachRow(batch, delimiter, (cells, line) => {
      text += `${empty(cells, line)
        .map((cell) => quoted(cell, delimiter))
        .join(delimiter)}\n`
    })
    yield encoder.encode(text)
  }
}

function eachRow(
  batch: RowBatch | LineBatch,
  delimiter: string,
  call: (cells: readonly string[], line: number) => void,
): void {
  if ('text' in batch) {
    eachLine(batch, (start, end, line) => call(batch.text.slice(start, end).split(delimiter), line))
    return
  }
  let line = batch.firstLine
  for (const cells of batch.rows) {
    call(cells, line)
    line += batch.quoted ? linesOf(cells) : 1
  }
}

/** Empties the cells of a row. A row of another length than the header may hold anything anywhere: nothing is left of it. */
function emptier(table: Table): (cells: readonly string[], line: number) => readonly string[] {
  const { header, place } = table
  const personal = personalColumns(table)
  const width = header.cells.length
  return (cells, line) => {
    if (line === header.line || cells.every((cell) => cell.trim() === '') || isAgain(cells, header.cells)) return cells
    if (line < header.line) return header.platform.kind === 'crm' ? cells.map(lineBreaksOf) : cells.map(withoutContact)
    const isShort = cells.length < width && place.container === 'text'
    const isLong = cells.slice(width).some((cell) => cell.trim() !== '')
    if (isLong || (isShort && !announcesTotal(cells))) return cells.map((cell) => `${LEFT_OUT}${lineBreaksOf(cell)}`)
    return cells.map((cell, column) => (personal.has(column) ? lineBreaksOf(cell) : withoutContact(cell)))
  }
}

const LEFT_OUT = '…'

function isAgain(cells: readonly string[], headers: readonly string[]): boolean {
  return headers.every((header, column) => (cells[column] ?? '').trim() === header)
}

function withoutContact(cell: string): string {
  return holdsContact(cell) ? lineBreaksOf(cell) : cell
}

/** An emptied cell keeps its line breaks, so that every row stays on the line where people find it in their file. */
function lineBreaksOf(cell: string): string {
  return cell.replace(/[^\r\n]+/g, '')
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A part of the Encoding Standard; declared here since lib knows neither browser nor Node. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
