import { randomUUID } from 'node:crypto'
import type { KeptPart } from '#db/arrivals'
import { receivePart } from '#db/arrivals'
import { withoutPersonalCells } from '#lib/import/personal/personal-cells'
import type { Result } from '#lib/kernel/result'
import { accepted } from '#lib/kernel/result'
import type { House } from './house.ts'

/** A file in the data folder that no run has yet, or what was refused of it. It goes where it is not taken in. */
export type Arrival = {
  /** Of the import that it becomes. */
  readonly id: string
  readonly fileName: string
  readonly part: KeptPart
}

export async function receive(
  { folder }: House,
  fileName: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<Result<Arrival>> {
  const id = randomUUID()
  const part = await receivePart(folder, id, pieces, null, withoutPersonalCells)
  return part.ok ? accepted({ id, fileName, part: part.value }) : part
}
