/// <reference path="./papaparse.d.ts" />
import type { QuoteError } from 'papaparse'
import Papa from 'papaparse'
import type { Delimiter } from '../plan.ts'
import type { LineBatch } from './line-batch.ts'
import { countLines, cutLines, leftOver, linesOfPiece } from './line-batch.ts'

/** A stretch of rows and the line, from 1, on which its first row begins. */
export type RowBatch = {
  readonly rows: readonly (readonly string[])[]
  readonly firstLine: number
  /** Whether a cell may hold a line break, so that a row may take more than one line. */
  readonly quoted: boolean
}

/** Raised where a quoted cell does not end where it should, so that the rows behind it would be lost within it. */
export class UnclosedQuote extends Error {
  readonly line: number
  constructor(line: number) {
    super(`unclosed quote from line ${line} on`)
    this.line = line
  }
}

/** Raised where a row is longer than any table has. */
export class LongRow extends Error {
  readonly line: number
  constructor(line: number) {
    super(`the row on line ${line} is too long`)
    this.line = line
  }
}

const LONGEST_ROW = 4_000_000

/** Rows of a text that arrives in pieces, with a memory of one piece and one row. */
export async function* parseDelimited(pieces: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<RowBatch> {
  for await (const batch of parseInBatches(pieces, delimiter)) {
    yield 'text' in batch ? { rows: cutLines(batch, delimiter), firstLine: batch.firstLine, quoted: false } : batch
  }
}

/** The same, with rows left uncut where they hold no quote, or `quotes` are letters like any other. */
export async function* parseInBatches(
  pieces: AsyncIterable<string>,
  delimiter: Delimiter,
  quotes: 'around-cells' | 'letters' = 'around-cells',
): AsyncGenerator<RowBatch | LineBatch> {
  let pending = ''
  let line = 1
  const parser = new Papa.Parser({ delimiter, newline: '\n' })
  for await (const piece of withLineFeeds(pieces)) {
    if (quotes === 'letters' || (!piece.includes('"') && !pending.includes('"'))) {
      for (const batch of linesOfPiece(pending, piece, line)) {
        yield batch
        line += countLines(batch)
      }
      pending = leftOver(pending, piece)
      if (pending.length > LONGEST_ROW) throw new LongRow(line)
      continue
    }
    pending += piece
    const { data, errors, meta } = parser.parse(pending, 0, true)
    pending = pending.slice(meta.cursor)
    if (pending.length > LONGEST_ROW) throw new UnclosedQuote(line)
    if (data.length === 0) continue
    yield { rows: checked(data, errors, line, delimiter), firstLine: line, quoted: true }
    line += linesIn(data)
  }
  if (pending.length === 0) return
  if (quotes === 'letters') {
    yield { rows: [pending.split(delimiter)], firstLine: line, quoted: false }
    return
  }
  const { data, errors } = parser.parse(pending, 0, false)
  yield { rows: checked(data, errors, line, delimiter), firstLine: line, quoted: pending.includes('"') }
}

/** The same text with line feeds where a carriage return alone ends a line; one or two before a line feed stay. */
async function* withLineFeeds(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = ''
  for await (const piece of pieces) {
    const text = held + piece
    held = text.endsWith('\r\r') ? '\r\r' : text.endsWith('\r') ? '\r' : ''
    const whole = held === '' ? text : text.slice(0, -held.length)
    if (whole !== '') yield withLineFeed(whole)
  }
  if (held !== '') yield '\n'
}

function withLineFeed(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\r?\n)/g, '\n') : text
}

/** All rows of a short text. */
export function parseText(text: string, delimiter: Delimiter): readonly string[][] {
  if (text.length === 0) return []
  const parser = new Papa.Parser({ delimiter, newline: '\n' })
  return parser.parse(withLineFeed(text), 0, false).data.map(withoutCarriageReturn)
}

/** How many lines of the file a row takes. */
export function linesOf(row: readonly string[]): number {
  let lines = 1
  for (const cell of row) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) lines++
    for (let at = cell.indexOf('\r'); at !== -1; at = cell.indexOf('\r', at + 1)) if (cell[at + 1] !== '\n') lines++
  }
  return lines
}

function linesIn(rows: readonly (readonly string[])[]): number {
  let lines = 0
  for (const row of rows) lines += linesOf(row)
  return lines
}

/** The rows as the file means them. Throws where a quote has swallowed rows: one never closed, or closed rows later. */
function checked(rows: string[][], errors: readonly QuoteError[], firstLine: number, delimiter: Delimiter): string[][] {
  for (const row of rows) withoutCarriageReturn(row)
  const swallowing = delimiter === '\t' ? rows.findIndex((row) => row.some(holdsRows)) : -1
  if (swallowing !== -1) throw new UnclosedQuote(firstLine + linesIn(rows.slice(0, swallowing)))
  for (const { code, row } of errors) {
    const cells = rows[row]
    if (cells === undefined || (code === 'InvalidQuotes' && linesOf(cells) === 1)) continue
    throw new UnclosedQuote(firstLine + linesIn(rows.slice(0, row)))
  }
  return rows
}

/** A cell with tabs and line breaks holds what were rows: no text of an ad has tabs. */
function holdsRows(cell: string): boolean {
  return cell.includes('\t') && /[\n\r]/.test(cell)
}

/** Drops what is left of a CR LF at the end of a row. */
function withoutCarriageReturn(row: string[]): string[] {
  const last = row.length - 1
  const cell = row[last]
  if (cell?.endsWith('\r')) row[last] = cell.slice(0, -1)
  return row
}
