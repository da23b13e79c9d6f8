import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import type { Scope } from '#db/scope'
import { mintScope } from '#db/scope'
import { findShared } from '#db/shares'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { noteGuess, secondsToWait } from './link-guesses.ts'
import { isUnlocked } from './share-lock.ts'
import { hashOfToken } from './token.ts'

/** What a link opens: one run, to be read. */
export type Shared = { readonly scope: Scope; readonly runId: string }

/**
 * The gate of a link; null for one that opens nothing, `locked` for one whose password this browser has not said. Unknown,
 * revoked and over are one answer, found by one look at an index of hashes: neither words nor time tell them apart. While
 * one page is made, it is asked once.
 */
export const requireShare = cache(async (token: string): Promise<Shared | 'locked' | null> => {
  const request = { headers: await headers() }
  if (secondsToWait(request) !== null) return null
  const { database } = await openHouse()
  const shared = await findShared(database, hashOfToken(token), now())
  if (shared === null) {
    noteGuess(request)
    return null
  }
  if (!(await isUnlocked(shared))) return 'locked'
  const { runId, workspaceId } = shared
  return { scope: mintScope(workspaceId, 'viewer', [runId]), runId }
})
