import 'server-only'
import { uploadedBytes } from '#db/imports'
import type { Scope } from '#db/scope'
import type { Result } from '#lib/kernel/result'
import { refused } from '#lib/kernel/result'
import { env } from './env.ts'
import { openHouse } from './house.ts'

const MEGABYTE = 1_000_000

/** Bytes that an upload takes in its workspace while it arrives: those announced, or those that have come beyond. */
type Arriving = { bytes: number }
type Pieces = AsyncIterable<Uint8Array>

/** What arrives for each workspace at this moment, and is of no import yet. */
const arrivals = new Map<string, Set<Arriving>>()

class WorkspaceFull extends Error {}

/**
 * Takes an upload in if its workspace then holds no more than it may, counted with all that arrives for it: first come, first served. What
 * nobody has announced is counted as it comes. `take` ends when the upload is recorded.
 */
export async function withinQuota<Value>(
  scope: Scope,
  { pieces, announced }: { readonly pieces: Pieces; readonly announced: number | null },
  take: (pieces: Pieces) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const limit = env.TOUCHSTONE_WORKSPACE_MB
  if (limit === undefined) return take(pieces)
  const { database } = await openHouse()
  const own = { bytes: 0 }
  const all = arrivals.get(scope.workspaceId) ?? new Set()
  arrivals.set(scope.workspaceId, all.add(own))
  const reserve = async (bytes: number) => {
    const held = await uploadedBytes(database, scope)
    if (held + sumOf(all) - own.bytes + bytes > limit * MEGABYTE) throw new WorkspaceFull()
    own.bytes = bytes
  }
  try {
    await reserve(announced ?? 0)
    return await take(counted(pieces, own, reserve))
  } catch (fault) {
    if (fault instanceof WorkspaceFull) return refused('workspaceFull', { limit })
    throw fault
  } finally {
    all.delete(own)
  }
}

async function* counted(pieces: Pieces, own: Arriving, reserve: (bytes: number) => Promise<void>): Pieces {
  let received = 0
  for await (const piece of pieces) {
    received += piece.length
    if (received > own.bytes) await reserve(received)
    yield piece
  }
}

function sumOf(arriving: ReadonlySet<Arriving>): number {
  return [...arriving].reduce((sum, { bytes }) => sum + bytes, 0)
}
