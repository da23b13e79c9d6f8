import { createHash } from 'node:crypto'
import { open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Source } from '#lib/import/container/decode'
import { MILLISECONDS_PER_DAY } from '#lib/kernel/day'

/** Folder of files on their way in. */
export const ARRIVALS = 'uploads'
/** Folder of kept files. */
export const FILES = 'files'

/** Files lie in the data folder under their SHA-256, so that everything can be derived from them again. */
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
  for (const part of [ARRIVALS, FILES]) {
    for (const name of await readdir(/* turbopackIgnore: true */ join(/* turbopackIgnore: true */ folder, part)).catch(
      () => [],
    )) {
      const path = join(/* turbopackIgnore: true */ folder, part, name)
      if (part === FILES && inUse.has(name)) continue
      if (now - (await stat(/* turbopackIgnore: true */ path)).mtimeMs < MILLISECONDS_PER_DAY) continue
      await rm(path, { force: true })
      gone++
    }
  }
  return gone
}

const PIECE_BYTES = 262_144
/** Where a kept file lies. */
export function pathOf(folder: string, sha256: string): string {
  return join(folder, FILES, sha256)
}
