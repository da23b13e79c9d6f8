/// <reference path="./papaparse.d.ts" />
import type { QuoteError } from 'papaparse'
import Papa from 'papaparse'
import type { Delimiter } from '../plan.ts'
import type { LineBatch, LineEnd } from './line-batch.ts'
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

const LONGEST_ROW = 4_000_000

/** Rows of a text that arrives in pieces, with a memory of one piece and one row. */
export async function* parseDelimited(pieces: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<RowBatch> {
  for await (const batch of parseInBatches(pieces, delimiter)) {
    yield 'text' in batch ? { rows: cutLines(batch, delimiter), firstLine: batch.firstLine, quoted: false } : batch
  }
}

/** The same, with rows left uncut where they hold no quote. */
export async function* parseInBatches(
  pieces: AsyncIterable<string>,
  delimiter: Delimiter,
): AsyncGenerator<RowBatch | LineBatch> {
  let pending = ''
  let line = 1
  let parser: Parser | null = null
  let lineEnd: LineEnd = '\n'
  for await (const piece of withFirstLine(pieces)) {
    if (parser === null) lineEnd = lineEndOf(piece)
    parser ??= new Papa.Parser({ delimiter, newline: lineEnd })
    if (!piece.includes('"') && !pending.includes('"')) {
      for (const batch of linesOfPiece(pending, piece, lineEnd, line)) {
        yield batch
        line += countLines(batch)
      }
      pending = leftOver(pending, piece, lineEnd)
      if (pending.length > LONGEST_ROW) throw new UnclosedQuote(line)
      continue
    }
    pending += piece
    const { data, errors, meta } = parser.parse(pending, 0, true)
    pending = pending.slice(meta.cursor)
    if (pending.length > LONGEST_ROW) throw new UnclosedQuote(line)
    if (data.length === 0) continue
    yield { rows: checked(data, errors, line), firstLine: line, quoted: true }
    line += linesIn(data)
  }
  if (pending.length === 0 || parser === null) return
  const { data, errors } = parser.parse(pending.replace(/\r$/, ''), 0, false)
  yield { rows: checked(data, errors, line), firstLine: line, quoted: pending.includes('"') }
}

/** The same text; its first piece is long enough to tell how lines end. */
async function* withFirstLine(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let first: string | null = ''
  for await (const piece of pieces) {
    if (first === null) {
      yield piece
      continue
    }
    first += piece
    if (!LINE_END.test(first) && first.length < LONGEST_ROW) continue
    yield first
    first = null
  }
  if (first !== null) yield first
}

/** A line end of which the second half cannot be missing yet. */
const LINE_END = /\n|\r./s

/** All rows of a short text. */
export function parseText(text: string, delimiter: Delimiter): readonly string[][] {
  if (text.length === 0) return []
  return new Papa.Parser({ delimiter, newline: lineEndOf(text) }).parse(text, 0, false).data.map(withoutCarriageReturn)
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

type Parser = InstanceType<typeof Papa.Parser>

/** CR LF counts as LF, so that files of mixed line ends can be read. `text` is a beginning with a whole line. */
function lineEndOf(text: string): LineEnd {
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r'
}

/** The rows as the file means them. Throws where a quote has swallowed rows: one never closed, or closed rows later. */
function checked(rows: string[][], errors: readonly QuoteError[], firstLine: number): string[][] {
  for (const row of rows) withoutCarriageReturn(row)
  for (const { code, row } of errors) {
    const cells = rows[row]
    if (cells === undefined || (code === 'InvalidQuotes' && linesOf(cells) === 1)) continue
    throw new UnclosedQuote(firstLine + linesIn(rows.slice(0, row)))
  }
  return rows
}

/** Drops what is left of a CR LF at the end of a row. */
function withoutCarriageReturn(row: string[]): string[] {
  const last = row.length - 1
  const cell = row[last]
  if (cell?.endsWith('\r')) row[last] = cell.slice(0, -1)
  return row
}
