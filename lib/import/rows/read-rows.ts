import type { Source } from '../container/decode.ts'
import type { LineBatch } from '../container/line-batch.ts'
import { eachLine } from '../container/line-batch.ts'
import { openBatches } from '../container/open-rows.ts'
import type { RowBatch } from '../container/parse-delimited.ts'
import { linesOf } from '../container/parse-delimited.ts'
import { PlainLine } from '../container/plain-line.ts'
import { LeadReader } from '../leads/lead-reader.ts'
import type { Plan } from '../plan.ts'
import { RowReader } from './row-reader.ts'
import type { RowSink } from './row-sink.ts'

/** Is told how far the reading has come; ends it by throwing. */
export type Watch = (progress: { readonly bytes: number; readonly rows: number }) => void

/** Reads a file by its plan into a sink, whatever it holds. */
export function readByPlan(source: Source, plan: Plan, sink: RowSink, watch?: Watch): Promise<RowReader | LeadReader> {
  return plan.kind === 'leads' ? readLeads(source, plan, sink, watch) : readRows(source, plan, sink, watch)
}

/** Reads all rows of ads into a sink. */
export async function readRows(source: Source, plan: Plan, sink: RowSink, watch?: Watch): Promise<RowReader> {
  const reader = await readInto(new RowReader(plan, sink), source, plan, watch)
  reader.finish()
  return reader
}

/** The same for the leads of a CRM. */
export async function readLeads(source: Source, plan: Plan, sink: RowSink, watch?: Watch): Promise<LeadReader> {
  return readInto(new LeadReader(plan, sink), source, plan, watch)
}

async function readInto<Reader extends RowReader | LeadReader>(
  reader: Reader,
  source: Source,
  plan: Plan,
  watch?: Watch,
): Promise<Reader> {
  let bytes = 0
  const onBytes = (read: number) => {
    bytes = read
  }
  const line = new PlainLine(plan.delimiter ?? ',', plan.columns.length)
  for await (const batch of openBatches(source, plan, onBytes)) {
    if ('text' in batch) readLines(reader, plan, batch, line)
    else readCells(reader, plan, batch)
    watch?.({ bytes, rows: reader.counts.read })
  }
  return reader
}

function readCells(reader: RowReader | LeadReader, plan: Plan, { rows, firstLine, quoted }: RowBatch): void {
  let line = firstLine
  for (const cells of rows) {
    if (line > plan.headerLine) reader.read(cells, line)
    line += quoted ? linesOf(cells) : 1
  }
}

function readLines(reader: RowReader | LeadReader, plan: Plan, batch: LineBatch, line: PlainLine): void {
  eachLine(batch, (start, end, number) => {
    if (number <= plan.headerLine) return
    line.set(batch.text, start, end)
    if (reader instanceof RowReader) reader.readLine(line, number)
    else reader.read(line.cells(), number)
  })
}
