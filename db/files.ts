import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Source } from '#lib/import/container/decode'
import type { Refusal, Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'

/** Files lie in the data folder under their SHA-256, so that everything can be derived from them again. */
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

/**
 * Takes in what may be kept of a file, piece by piece. It gets its name only once it is whole and on the disk.
 * `announced` is the length the sender named; a shorter arrival is refused.
 */
export async function keepPart(
  folder: string,
  id: string,
  pieces: AsyncIterable<Uint8Array>,
  announced: number | null,
  keepable: Keepable,
): Promise<Result<KeptPart>> {
  await mkdir(join(folder, 'uploads'), { recursive: true })
  await mkdir(join(folder, 'files'), { recursive: true })
  const path = join(folder, 'uploads', id)
  const arrival = new Arrival(pieces)
  try {
    const prepared = await keepable(arrival.pieces)
    const sha256 = prepared.ok ? await write(path, prepared.value) : null
    for await (const _ of arrival.pieces);
    if (announced !== null && announced !== arrival.size) {
      return refused('truncated', { received: arrival.size, expected: announced })
    }
    if (sha256 !== null) await rename(path, pathOf(folder, sha256))
    const refusal = prepared.ok ? null : prepared.reason
    return accepted({ size: arrival.size, sha256, uploadSha256: arrival.sha256(), refusal })
  } catch (fault) {
    if (fault instanceof TooLarge) return refused('tooLarge', { limit: LARGEST_FILE / 1e6 })
    throw fault
  } finally {
    await rm(path, { force: true })
  }
}

/** A kept file as the importer reads it. */
export function openFile(folder: string, sha256: string): Source {
  return sourceOf(pathOf(folder, sha256))
}

/** Bytes of a kept file, which may be fewer than those that arrived. */
export async function keptSize(folder: string, sha256: string): Promise<number> {
  return (await stat(pathOf(folder, sha256))).size
}

/** Any file, piece by piece, through one buffer: what a piece holds is good until the next one is asked for. */
export function sourceOf(path: string): Source {
  return async function* readPieces() {
    const file = await open(path)
    try {
      const buffer = new Uint8Array(PIECE_BYTES)
      for (;;) {
        const { bytesRead } = await file.read(buffer, 0, PIECE_BYTES)
        if (bytesRead === 0) return
        yield buffer.subarray(0, bytesRead)
      }
    } finally {
      await file.close()
    }
  }
}

/** SHA-256 of a file's bytes, in hexadecimal. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of sourceOf(path)()) hash.update(piece)
  return hash.digest('hex')
}

// The data folder is no part of the program: the marks keep the build from packing it.

/** Removes files that no import needs, and arrivals that a stop has cut off, older than a day. How many went. */
export async function sweepFiles(folder: string, inUse: ReadonlySet<string>, now: number): Promise<number> {
  let gone = 0
  for (const part of ['uploads', 'files']) {
    for (const name of await readdir(/* turbopackIgnore: true */ join(/* turbopackIgnore: true */ folder, part)).catch(
      () => [],
    )) {
      const path = join(/* turbopackIgnore: true */ folder, part, name)
      if (part === 'files' && inUse.has(name)) continue
      if (now - (await stat(/* turbopackIgnore: true */ path)).mtimeMs < A_DAY) continue
      await rm(path, { force: true })
      gone++
    }
  }
  return gone
}

const PIECE_BYTES = 262_144
const A_DAY = 86_400_000

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
    await file.sync()
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

function pathOf(folder: string, sha256: string): string {
  return join(folder, 'files', sha256)
}
