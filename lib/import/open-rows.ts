import type { Source } from './decode.ts'
import { decode } from './decode.ts'
import type { RowBatch } from './parse-delimited.ts'
import { parseDelimited } from './parse-delimited.ts'
import type { Plan } from './plan.ts'

/** The rows of a file, whatever contains them. `onBytes` is told how many bytes have been read so far. */
export async function* openRows(
  source: Source,
  plan: Pick<Plan, 'container' | 'sheet' | 'encoding' | 'delimiter'>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<RowBatch> {
  const { encoding, delimiter } = plan
  if (encoding === null || delimiter === null) throw new Error('a text needs an encoding and a delimiter')
  yield* parseDelimited(decode(counted(source(), onBytes), encoding), delimiter)
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
