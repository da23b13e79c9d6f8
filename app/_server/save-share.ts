import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { hashPassword } from '#db/passwords'
import { findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import type { Share } from '#db/shares'
import { createShare, revokeShare } from '#db/shares'
import { may } from '#lib/kernel/access'
import { MILLISECONDS_PER_DAY } from '#lib/kernel/day'
import { LONGEST_PASSWORD } from '#lib/kernel/password'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { SHARE_DAYS, SHORTEST_LINK_PASSWORD, USUAL_SHARE_DAYS } from '#lib/kernel/share'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { patiently } from './patiently.ts'
import { fieldsOf, labelField } from './person-fields.ts'
import { hashOfToken, newToken } from './token.ts'

export const newShare = z.strictObject({
  label: labelField,
  days: z.literal(SHARE_DAYS).default(USUAL_SHARE_DAYS),
  /** What the link asks for before it opens; null where its address is enough. */
  password: z.string().min(SHORTEST_LINK_PASSWORD).max(LONGEST_PASSWORD).nullable().default(null),
})

/** A link as it is made: its address, below that of this server, is told this once. */
export type NewLink = { readonly share: Share; readonly path: `/s/${string}` }

/** Makes a link by which one run can be read without an account. */
export async function saveShare(scope: Scope, runId: string, body: unknown): Promise<Result<NewLink>> {
  const parsed = newShare.safeParse(body)
  if (!parsed.success) return refused('invalid', { fields: fieldsOf(parsed.error) })
  if (!may(scope.role, 'write')) return refused('notAllowed')
  const { database } = await openHouse()
  if ((await findRun(database, scope, runId)) === null) return refused('notFound')
  const { label, days, password } = parsed.data
  const [token, createdAt] = [newToken(), now()]
  const expiresAt = new Date(Date.parse(createdAt) + days * MILLISECONDS_PER_DAY).toISOString()
  const passwordHash = password === null ? null : await hashPassword(password)
  const link = { id: randomUUID(), runId, tokenSha256: hashOfToken(token), label, createdAt, expiresAt, passwordHash }
  const share = await patiently(() => createShare(database, scope, link))
  return share === null ? refused('notFound') : accepted({ share, path: `/s/${token}` })
}

/** Closes a link at once. */
export async function closeShare(scope: Scope, runId: string, id: string): Promise<Result<null>> {
  if (!may(scope.role, 'write')) return refused('notAllowed')
  const { database } = await openHouse()
  const isClosed = await patiently(() => revokeShare(database, scope, runId, id, now()))
  return isClosed ? accepted(null) : refused('notFound')
}
