import { createHash } from 'node:crypto'
import { closeSync, constants, copyFileSync, existsSync, fsyncSync, linkSync, openSync, readSync } from 'node:fs'

/**
 * Puts a file that is never written to again under a second name: on the same disk without taking any room, else as a
 * copy. The first of the sources that shares the target's disk is linked.
 */
export function placeFile(sources: readonly [string, ...string[]], target: string): void {
  if (sources.some((source) => isLinked(source, target))) return
  copyFileSync(sources[0], target, constants.COPYFILE_EXCL)
  syncPath(target)
}

/** False where the disk is another one, or knows no links. */
function isLinked(source: string, target: string): boolean {
  if (!existsSync(source)) return false
  try {
    linkSync(source, target)
    return true
  } catch (fault) {
    if (NO_LINKS.has(String((fault as NodeJS.ErrnoException).code))) return false
    throw fault
  }
}

const NO_LINKS = new Set(['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'])

/** What was written to a file or a folder is on the disk then. */
export function syncPath(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } catch (fault) {
    // Folders cannot be synced on every system.
    if (!NOT_SYNCED.has(String((fault as NodeJS.ErrnoException).code))) throw fault
  } finally {
    closeSync(file)
  }
}

const NOT_SYNCED = new Set(['EPERM', 'EINVAL', 'EISDIR', 'EBADF'])

/** SHA-256 of a file's bytes, in hexadecimal, without handing over to others meanwhile. */
export function hashNow(path: string): string {
  const hash = createHash('sha256')
  const piece = new Uint8Array(1_048_576)
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const bytes = readSync(file, piece, 0, piece.length, null)
      if (bytes === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, bytes))
    }
  } finally {
    closeSync(file)
  }
}
