import 'server-only'
import { uploadedBytes } from '#db/imports'
import type { Scope } from '#db/scope'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { env } from './env.ts'
import { openHouse } from './house.ts'

const MEGABYTE = 1_000_000

/** Refuses an upload of so many bytes that its workspace would hold more than it may. */
export async function requireRoom(scope: Scope, announced: number): Promise<Result<true>> {
  const limit = env.TOUCHSTONE_WORKSPACE_MB
  if (limit === undefined) return accepted(true)
  const { database } = await openHouse()
  const held = await uploadedBytes(database, scope)
  return held + announced > limit * MEGABYTE ? refused('workspaceFull', { limit }) : accepted(true)
}
