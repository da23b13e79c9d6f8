import type { Problem } from '../../kernel/problem.ts'
import type { Source } from '../container/decode.ts'
import { csvLine } from '../container/write-delimited.ts'
import type { Plan } from '../plan.ts'
import type { Watch } from './read-rows.ts'
import { readByPlan } from './read-rows.ts'
import type { RowSink } from './row-sink.ts'
import { ignore } from './row-sink.ts'

/**
 * The refused rows of a file as CSV, to mend and upload again: the columns as they were, then the line and the reason.
 * Read anew from the raw file; `wordsFor` puts a problem into the reader's language.
 */
export async function* refusedRows(
  source: Source,
  plan: Plan,
  wordsFor: (found: Problem) => string,
  watch?: Watch,
): AsyncGenerator<string> {
  const refused: string[] = []
  const width = plan.columns.length
  yield csvLine([...plan.columns.map((column) => column.header), '_line', '_error'])
  const sink: RowSink = {
    accept: ignore,
    warn: ignore,
    refuse: (line, cells, found) => {
      const padded = Array.from({ length: Math.max(width, cells.length) }, (_, position) => cells[position] ?? '')
      refused.push(csvLine([...padded, line, wordsFor(found)]))
    },
  }
  await readByPlan(source, plan, sink, watch)
  yield* refused
}
