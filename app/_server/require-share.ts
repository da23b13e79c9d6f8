import 'server-only'
import type { Scope } from '#db/scope'
import { mintScope } from '#db/scope'
import { findShared } from '#db/shares'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { hashOfToken } from './token.ts'

/** What a link opens: one run, to be read. */
export type Shared = { readonly scope: Scope; readonly runId: string }

/**
 * The gate of a link; null for one that opens nothing. Unknown, revoked and over are one answer, found by one look at an
 * index of hashes: neither words nor time tell them apart.
 */
export async function requireShare(token: string): Promise<Shared | null> {
  const { database } = await openHouse()
  const shared = await findShared(database, hashOfToken(token), now())
  if (shared === null) return null
  const { runId, workspaceId } = shared
  return { scope: mintScope(workspaceId, 'viewer', [runId]), runId }
}
