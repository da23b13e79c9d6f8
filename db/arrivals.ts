import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Source } from '#lib/import/container/decode'
import type { Refusal, Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { ARRIVALS, FILES, pathOf, sourceOf } from './files.ts'

export type KeptPart = {
  /** Bytes that arrived, whatever of them is kept. */
  readonly size: number
  /** Null where the file was looked at and refused: nothing of it is on the disk. */
  readonly sha256: string | null
  /** Of the file as it came, whatever of it is kept. */
  readonly uploadSha256: string
  readonly refusal: Refusal | null
}

/** What of an arriving file may be kept; a refusal keeps nothing. It is asked before the first byte is written. */
export type Keepable = (pieces: AsyncIterable<Uint8Array>) => Promise<Result<AsyncIterable<Uint8Array>>>

/** At most so many bytes are taken of one file. */
export const LARGEST_FILE = 500_000_000

/** Takes a file in as it comes. */
export async function keepFile(
  folder: string,
  id: string,
  pieces: AsyncIterable<Uint8Array>,
  announced: number | null,
): Promise<Result<{ readonly size: number; readonly sha256: string }>> {
  const kept = await keepPart(folder, id, pieces, announced, async (arriving) => accepted(arriving))
  return kept.ok ? accepted({ size: kept.value.size, sha256: kept.value.uploadSha256 }) : kept
}

/** Takes in what may be kept of a file, piece by piece. It gets its name only once it is whole and on the disk. */
export async function keepPart(
  folder: string,
  id: string,
  pieces: AsyncIterable<Uint8Array>,
  announced: number | null,
  keepable: Keepable,
): Promise<Result<KeptPart>> {
  try {
    const arrived = await receivePart(folder, id, pieces, announced, keepable)
    if (arrived.ok && arrived.value.sha256 !== null) await nameArrival(folder, id, arrived.value.sha256)
    return arrived
  } finally {
    await dropArrival(folder, id)
  }
}

/**
 * The same without a name: an accepted arrival lies under its id until it is named or dropped, which the caller sees to.
 * `announced` is the length the sender named; a shorter arrival is refused.
 */
export async function receivePart(
  folder: string,
  id: string,
  pieces: AsyncIterable<Uint8Array>,
  announced: number | null,
  keepable: Keepable,
): Promise<Result<KeptPart>> {
  await mkdir(join(folder, ARRIVALS), { recursive: true })
  await mkdir(join(folder, FILES), { recursive: true })
  const arrival = new Arrival(pieces)
  let isWhole = false
  try {
    const prepared = await keepable(arrival.pieces)
    const sha256 = prepared.ok ? await write(arrivalOf(folder, id), prepared.value) : null
    for await (const _ of arrival.pieces);
    if (announced !== null && announced !== arrival.size) {
      return refused('truncated', { received: arrival.size, expected: announced })
    }
    const refusal = prepared.ok ? null : prepared.reason
    isWhole = true
    return accepted({ size: arrival.size, sha256, uploadSha256: arrival.sha256(), refusal })
  } catch (fault) {
    if (fault instanceof TooLarge) return refused('tooLarge', { limit: LARGEST_FILE / 1e6 })
    throw fault
  } finally {
    if (!isWhole) await dropArrival(folder, id)
  }
}

/** An arrival as the importer reads it. */
export function openArrival(folder: string, id: string): Source {
  return sourceOf(arrivalOf(folder, id))
}

/** What has been written of an arrival goes to the disk. */
export async function flushArrival(folder: string, id: string): Promise<void> {
  const file = await open(arrivalOf(folder, id), 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** From now on the arrival is a kept file. */
export async function nameArrival(folder: string, id: string, sha256: string): Promise<void> {
  await flushArrival(folder, id)
  await rename(arrivalOf(folder, id), pathOf(folder, sha256))
}

/** Nothing where it has got its name, or never came. */
export async function dropArrival(folder: string, id: string): Promise<void> {
  await rm(arrivalOf(folder, id), { force: true })
}

class TooLarge extends Error {}

/** A file on its way in: its bytes are counted and hashed as they are taken. */
class Arrival {
  readonly pieces: AsyncIterable<Uint8Array>
  size = 0
  readonly #hash = createHash('sha256')

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.pieces = this.#taken(pieces)
  }

  /** Once all pieces are taken. */
  sha256(): string {
    return this.#hash.digest('hex')
  }

  async *#taken(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      this.size += piece.length
      if (this.size > LARGEST_FILE) throw new TooLarge()
      this.#hash.update(piece)
      yield piece
    }
  }
}

/** The SHA-256 of what was written. */
async function write(path: string, pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path, 'w')
  try {
    for await (const piece of pieces) {
      hash.update(piece)
      await file.write(piece)
    }
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

function arrivalOf(folder: string, id: string): string {
  return join(folder, ARRIVALS, id)
}
