import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Scope } from '#db/scope'
import type { Share } from '#db/shares'
import { createShare, revokeShare } from '#db/shares'
import { may } from '#lib/kernel/access'
import { MILLISECONDS_PER_DAY } from '#lib/kernel/day'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { SHARE_DAYS, USUAL_SHARE_DAYS } from '#lib/kernel/share'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { patiently } from './patiently.ts'
import { fieldsOf, labelField } from './person-fields.ts'
import { hashOfToken, newToken } from './token.ts'

const wanted = z.strictObject({
  label: labelField,
  days: z.literal(SHARE_DAYS).default(USUAL_SHARE_DAYS),
})

/** A link as it is made: its address, below that of this server, is told this once. */
export type NewLink = { readonly share: Share; readonly path: `/s/${string}` }

/** Makes a link by which one run can be read without an account. */
export async function saveShare(scope: Scope, runId: string, body: unknown): Promise<Result<NewLink>> {
  const parsed = wanted.safeParse(body)
  if (!parsed.success) return refused('invalid', { fields: fieldsOf(parsed.error) })
  if (!may(scope.role, 'write')) return refused('notAllowed')
  const { database } = await openHouse()
  const token = newToken()
  const createdAt = now()
  const expiresAt = new Date(Date.parse(createdAt) + parsed.data.days * MILLISECONDS_PER_DAY).toISOString()
  const share = { id: randomUUID(), label: parsed.data.label, createdAt, expiresAt, revokedAt: null }
  const stored = { ...share, runId, tokenSha256: hashOfToken(token) }
  const isKept = await patiently(() => createShare(database, scope, stored))
  return isKept ? accepted({ share, path: `/s/${token}` }) : refused('notFound')
}

/** Closes a link at once. */
export async function closeShare(scope: Scope, runId: string, id: string): Promise<Result<null>> {
  if (!may(scope.role, 'write')) return refused('notAllowed')
  const { database } = await openHouse()
  const isClosed = await patiently(() => revokeShare(database, scope, runId, id, now()))
  return isClosed ? accepted(null) : refused('notFound')
}
