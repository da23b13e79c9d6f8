import type { Plan } from '../plan.ts'
import type { Source } from './decode.ts'
import { decode } from './decode.ts'
import { createFillMerged } from './fill-merged.ts'
import type { LineBatch } from './line-batch.ts'
import { cutLines } from './line-batch.ts'
import type { RowBatch } from './parse-delimited.ts'
import { parseInBatches } from './parse-delimited.ts'
import { UnreadableArchive } from './unreadable-archive.ts'
import { openWorkbook } from './workbook.ts'

/** What a plan says of where the rows are. */
type Place = Pick<Plan, 'container' | 'sheet' | 'encoding' | 'delimiter' | 'quotesAreLetters' | 'columns'>

/** The rows of a file, whatever contains them. `onBytes` is told how many bytes have been read so far. */
export async function* openRows(
  source: Source,
  plan: Place,
  onBytes: (bytes: number) => void,
): AsyncGenerator<RowBatch> {
  for await (const batch of openBatches(source, plan, onBytes)) {
    if (!('text' in batch)) yield batch
    else yield { rows: cutLines(batch, plan.delimiter ?? ','), firstLine: batch.firstLine, quoted: false }
  }
}

/** The same, with the rows of a text left uncut where they hold no quote. */
export async function* openBatches(
  source: Source,
  plan: Place,
  onBytes: (bytes: number) => void,
): AsyncGenerator<RowBatch | LineBatch> {
  if (plan.container === 'xlsx') {
    yield* openSheet(source, plan, onBytes)
    return
  }
  const { encoding, delimiter, quotesAreLetters } = plan
  if (encoding === null || delimiter === null) throw new Error('a text needs an encoding and a delimiter')
  const quotes = quotesAreLetters ? 'letters' : 'around-cells'
  yield* parseInBatches(decode(counted(source(), onBytes), encoding), delimiter, quotes)
}

/** Rows of a sheet end with their last filled cell; here they are as wide as the header, as in a text. */
async function* openSheet(
  source: Source,
  { sheet, columns }: Place,
  onBytes: (bytes: number) => void,
): AsyncGenerator<RowBatch> {
  const workbook = await openWorkbook(source)
  if (!workbook.ok) throw new UnreadableArchive(workbook.reason.key, workbook.reason.params)
  if (sheet === null) throw new Error('a workbook needs a sheet')
  const fill = createFillMerged(await workbook.value.merged(sheet), columns)
  for await (const batch of workbook.value.rows(sheet, onBytes)) {
    const { firstLine } = batch
    yield { ...batch, rows: batch.rows.map((cells, at) => fill(widened(cells, columns.length), firstLine + at)) }
  }
}

function widened(cells: readonly string[], width: number): readonly string[] {
  if (cells.length >= width || cells.length === 0) return cells
  return [...cells, ...new Array<string>(width - cells.length).fill('')]
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let sum = 0
  for await (const piece of bytes) {
    sum += piece.length
    onBytes(sum)
    yield piece
  }
}
