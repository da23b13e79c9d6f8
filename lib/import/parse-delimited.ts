/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse'
import type { Delimiter } from './plan.ts'

/** A stretch of rows and the line, from 1, on which its first row begins. */
export type RowBatch = {
  readonly rows: readonly (readonly string[])[]
  readonly firstLine: number
  /** Whether a cell may hold a line break, so that a row may take more than one line. */
  readonly quoted: boolean
}

/** Raised where a quoted cell goes on for longer than any real one. */
export class UnclosedQuote extends Error {
  readonly line: number
  constructor(line: number) {
    super(`unclosed quote after line ${line}`)
    this.line = line
  }
}

const LONGEST_ROW = 4_000_000

/** Rows of a text that arrives in pieces, with a memory of one piece and one row. */
export async function* parseDelimited(pieces: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<RowBatch> {
  let pending = ''
  let line = 1
  let parser: InstanceType<typeof Papa.Parser> | null = null
  for await (const piece of pieces) {
    pending += piece
    parser ??= new Papa.Parser({ delimiter, newline: newlineOf(pending) })
    const { data, meta } = parser.parse(pending, 0, true)
    const quoted = pending.includes('"')
    pending = pending.slice(meta.cursor)
    if (pending.length > LONGEST_ROW) throw new UnclosedQuote(line)
    if (data.length === 0) continue
    yield { rows: data, firstLine: line, quoted }
    line += linesIn(data, quoted)
  }
  if (pending.length === 0 || parser === null) return
  yield { rows: parser.parse(pending, 0, false).data, firstLine: line, quoted: pending.includes('"') }
}

/** All rows of a short text. */
export function parseText(text: string, delimiter: Delimiter): readonly string[][] {
  if (text.length === 0) return []
  return new Papa.Parser({ delimiter, newline: newlineOf(text) }).parse(text, 0, false).data
}

/** How many lines of the file a row takes. */
export function linesOf(row: readonly string[]): number {
  let lines = 1
  for (const cell of row) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) lines++
  }
  return lines
}

function linesIn(rows: readonly (readonly string[])[], quoted: boolean): number {
  if (!quoted) return rows.length
  let lines = 0
  for (const row of rows) lines += linesOf(row)
  return lines
}

/** CR LF counts as LF: the CR stays at the end of the last cell, where trimming drops it. */
function newlineOf(text: string): '\n' | '\r' {
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r'
}
