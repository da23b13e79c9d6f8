import type { Source } from './decode.ts'
import { openRows } from './open-rows.ts'
import { linesOf } from './parse-delimited.ts'
import type { Plan } from './plan.ts'
import type { RowSink } from './row-reader.ts'
import { RowReader } from './row-reader.ts'

/** Is told how far the reading has come; ends it by throwing. */
export type Watch = (progress: { readonly bytes: number; readonly rows: number }) => void

/** Reads all rows of a file by a plan into a sink. */
export async function readRows(source: Source, plan: Plan, sink: RowSink, watch?: Watch): Promise<RowReader> {
  const reader = new RowReader(plan, sink)
  let bytes = 0
  const onBytes = (read: number) => {
    bytes = read
  }
  for await (const batch of openRows(source, plan, onBytes)) {
    let line = batch.firstLine
    for (const cells of batch.rows) {
      if (line > plan.headerLine) reader.read(cells, line)
      line += batch.quoted ? linesOf(cells) : 1
    }
    watch?.({ bytes, rows: reader.counts.read })
  }
  return reader
}
