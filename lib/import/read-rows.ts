import type { Source } from './decode.ts'
import { decode } from './decode.ts'
import { linesOf, parseDelimited } from './parse-delimited.ts'
import type { Plan } from './plan.ts'
import type { RowSink } from './row-reader.ts'
import { RowReader } from './row-reader.ts'

/** Is told how far the reading has come; ends it by throwing. */
export type Watch = (progress: { readonly bytes: number; readonly rows: number }) => void

/** Reads all rows of a file by a plan into a sink. */
export async function readRows(source: Source, plan: Plan, sink: RowSink, watch?: Watch): Promise<RowReader> {
  const reader = new RowReader(plan, sink)
  const counter = { bytes: 0 }
  for await (const batch of parseDelimited(decode(counted(source(), counter), plan.encoding), plan.delimiter)) {
    let line = batch.firstLine
    for (const cells of batch.rows) {
      if (line > plan.headerLine) reader.read(cells, line)
      line += batch.quoted ? linesOf(cells) : 1
    }
    watch?.({ bytes: counter.bytes, rows: reader.counts.read })
  }
  return reader
}

async function* counted(bytes: AsyncIterable<Uint8Array>, counter: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    counter.bytes += piece.length
    yield piece
  }
}
