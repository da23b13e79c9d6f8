import type { Source } from '../container/decode.ts'
import { decode, NotUtf8 } from '../container/decode.ts'
import { openRows } from '../container/open-rows.ts'
import { linesOf } from '../container/parse-delimited.ts'
import type { Table } from '../header/find-table.ts'
import { announcesTotal, isHeaderAgain } from '../rows/totals-row.ts'
import { createEmptyRow } from './empty-row.ts'
import { ShortRows } from './short-rows.ts'

/** A text without its personal cells, as UTF-8, once it has been read to its end. */
export async function emptiedText(source: Source, table: Table): Promise<AsyncIterable<Uint8Array>> {
  const place = { ...table.place, encoding: await encodingOf(source, table), columns: [] }
  const open = () => openRows(source, place, () => undefined)
  const hasShort = await hasShortRows(open(), table)
  return written(open(), table, hasShort ? await shortRowsOf(open(), table) : null)
}

async function hasShortRows(batches: ReturnType<typeof openRows>, { header }: Table): Promise<boolean> {
  let found = false
  for await (const { rows } of batches) found ||= rows.some(({ length }) => length < header.cells.length)
  return found
}

async function shortRowsOf(batches: ReturnType<typeof openRows>, table: Table): Promise<ShortRows> {
  const short = new ShortRows(table)
  let isBelow = false
  for await (const { rows } of batches) {
    for (const cells of rows) {
      if (isBelow && !cells.every((cell) => cell.trim() === '') && !announcesTotal(cells)) short.learn(cells)
      isBelow ||= isHeaderAgain(cells, table.header.cells)
    }
  }
  return short
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

async function* written(
  batches: ReturnType<typeof openRows>,
  table: Table,
  short: ShortRows | null,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const delimiter = table.place.delimiter ?? ','
  const emptyRow = createEmptyRow(table, (cells) => short?.isWhole(cells) ?? false)
  for await (const { rows, firstLine, quoted: isQuoted } of batches) {
    let line = firstLine
    let text = ''
    for (const cells of rows) {
      text += `${emptyRow(cells, line)
        .map((cell) => quoted(cell, delimiter))
        .join(delimiter)}\n`
      line += isQuoted ? linesOf(cells) : 1
    }
    yield encoder.encode(text)
  }
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A part of the Encoding Standard; declared here since lib knows neither browser nor Node. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
