import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Source } from '#lib/import/decode'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'

/** Raw files lie in the data folder under their SHA-256, so that everything can be derived from them again. */
export type KeptFile = { readonly size: number; readonly sha256: string }

/** At most so many bytes are taken of one file. */
export const LARGEST_FILE = 500_000_000

/**
 * Takes a file in, piece by piece. It gets its name only once it is whole and on the disk. `announced` is the length
 * the sender named; a shorter arrival is refused.
 */
export async function keepFile(
  folder: string,
  id: string,
  pieces: AsyncIterable<Uint8Array>,
  announced: number | null,
): Promise<Result<KeptFile>> {
  await mkdir(join(folder, 'uploads'), { recursive: true })
  await mkdir(join(folder, 'files'), { recursive: true })
  const arriving = join(folder, 'uploads', id)
  try {
    const received = await receive(arriving, pieces)
    if (!received.ok) return received
    const { size, sha256 } = received.value
    if (announced !== null && announced !== size) return refused('truncated', { received: size, expected: announced })
    await rename(arriving, pathOf(folder, sha256))
    return received
  } finally {
    await rm(arriving, { force: true })
  }
}

/** A kept file as the importer reads it. */
export function openFile(folder: string, sha256: string): Source {
  return sourceOf(pathOf(folder, sha256))
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

async function receive(path: string, pieces: AsyncIterable<Uint8Array>): Promise<Result<KeptFile>> {
  const hash = createHash('sha256')
  const file = await open(path, 'w')
  let size = 0
  try {
    for await (const piece of pieces) {
      size += piece.length
      if (size > LARGEST_FILE) return refused('tooLarge', { limit: LARGEST_FILE / 1e6 })
      hash.update(piece)
      await file.write(piece)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return accepted({ size, sha256: hash.digest('hex') })
}

function pathOf(folder: string, sha256: string): string {
  return join(folder, 'files', sha256)
}
