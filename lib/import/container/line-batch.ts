/** Rows without any quote, a line each and still uncut: from `start` up to `end`, each with its line end. */
export type LineBatch = {
  readonly text: string
  readonly start: number
  readonly end: number
  /** The line of the file, from 1, on which the first row stands. */
  readonly firstLine: number
}

/** The whole lines of a piece without quotes, behind what the pieces before it have left over. */
export function* linesOfPiece(pending: string, piece: string, firstLine: number): Generator<LineBatch> {
  const end = piece.lastIndexOf('\n') + 1
  if (end === 0) return
  // The line that goes over the border is put together by itself: put together with all, the text would be slow to read.
  const start = pending === '' ? 0 : piece.indexOf('\n') + 1
  const text = pending + piece.slice(0, start)
  if (start > 0) yield { text, start: 0, end: text.length, firstLine }
  if (end > start) yield { text: piece, start, end, firstLine: start > 0 ? firstLine + 1 : firstLine }
}

/** What is left over behind the last whole line. */
export function leftOver(pending: string, piece: string): string {
  const end = piece.lastIndexOf('\n') + 1
  return end === 0 ? pending + piece : piece.slice(end)
}

/** Calls for each line where it begins and ends, without its line end; a CR LF counts as LF. */
export function eachLine(batch: LineBatch, call: (start: number, end: number, line: number) => void): void {
  const { text, end, firstLine } = batch
  let line = firstLine
  for (let start = batch.start; start < end; line++) {
    const next = text.indexOf('\n', start)
    call(start, text.charCodeAt(next - 1) === CARRIAGE_RETURN && next > start ? next - 1 : next, line)
    start = next + 1
  }
}

/** The rows of a batch, cut into cells. */
export function cutLines(batch: LineBatch, delimiter: string): string[][] {
  const rows: string[][] = []
  eachLine(batch, (start, end) => rows.push(batch.text.slice(start, end).split(delimiter)))
  return rows
}

export function countLines({ text, start, end }: LineBatch): number {
  let lines = 0
  for (let at = start; at < end; at = text.indexOf('\n', at) + 1) lines++
  return lines
}

const CARRIAGE_RETURN = 13
