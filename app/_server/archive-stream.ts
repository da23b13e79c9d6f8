import 'server-only'
import { log } from './log.ts'

/** Archives are read while they are sent, each in a transaction that keeps the database's log from being emptied. */
const MOST_AT_ONCE = 2

/** Milliseconds in which whoever takes an archive has to take its next piece. */
const LONGEST_PAUSE = 60_000

/** The workspaces that are taken along at this moment. Bundles are several, the count is the process's. */
const shelf = globalThis as { touchstoneArchives?: Set<string> }
shelf.touchstoneArchives ??= new Set()
const underWay = shelf.touchstoneArchives

/** One of a workspace at a time, and few in all. */
export function mayBegin(workspaceId: string): boolean {
  return !underWay.has(workspaceId) && underWay.size < MOST_AT_ONCE
}

/**
 * Asked for a piece at a time, so that a slow reader holds up nothing; closed when the reader goes away, and broken off
 * where nobody reads on.
 */
export function archiveStream(pieces: AsyncGenerator<Uint8Array>, workspaceId: string): ReadableStream<Uint8Array> {
  underWay.add(workspaceId)
  let pause: NodeJS.Timeout | undefined
  const end = async () => {
    clearTimeout(pause)
    await pieces.return(undefined).finally(() => underWay.delete(workspaceId))
  }
  const breakOff = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    log.warn('An archive of a workspace was broken off, since nobody read on for a minute.')
    controller.error(new Error('nobody reads the archive'))
    await end()
  }
  return new ReadableStream({
    async pull(controller) {
      clearTimeout(pause)
      const { value, done } = await pieces.next().catch(async (fault) => {
        await end()
        throw fault
      })
      if (done) {
        await end()
        controller.close()
      } else {
        controller.enqueue(value)
        pause = setTimeout(() => breakOff(controller), LONGEST_PAUSE).unref()
      }
    },
    cancel: end,
  })
}
