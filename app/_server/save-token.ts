import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { NewApiToken } from '#db/api-tokens'
import { createApiToken, revokeApiToken } from '#db/api-tokens'
import type { Scope } from '#db/scope'
import { may } from '#lib/kernel/access'
import { TOKEN_DAYS, TOKEN_ROLES, USUAL_TOKEN_DAYS } from '#lib/kernel/api-token'
import { MILLISECONDS_PER_DAY } from '#lib/kernel/day'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { patiently } from './patiently.ts'
import { fieldsOf } from './person-fields.ts'
import { hashOfToken, newToken } from './token.ts'

const LONGEST_NAME = 100
/** By which people, and programs that look for secrets, know one where they see it. */
const PREFIX = 'ts_'
/** Letters that are kept to tell one from another; the rest is 220 bits. */
const START = PREFIX.length + 6

const wanted = z.strictObject({
  name: z.string().trim().min(1).max(LONGEST_NAME),
  role: z.enum(TOKEN_ROLES),
  days: z.literal(TOKEN_DAYS).default(USUAL_TOKEN_DAYS),
})

/** A token as it is made: it is told this once. */
export type MadeToken = { readonly id: string; readonly token: string }

/** Makes a token by which a program asks in its maker's place. */
export async function saveToken(scope: Scope, body: unknown): Promise<Result<MadeToken>> {
  if (!may(scope.role, 'administer')) return refused('notAllowed')
  const parsed = wanted.safeParse(body)
  if (!parsed.success) return refused('invalid', { fields: fieldsOf(parsed.error) })
  const { name, role, days } = parsed.data
  const token = `${PREFIX}${newToken()}`
  const createdAt = now()
  const kept: NewApiToken = {
    id: randomUUID(),
    tokenSha256: hashOfToken(token),
    start: token.slice(0, START),
    name,
    role,
    createdAt,
    expiresAt: new Date(Date.parse(createdAt) + days * MILLISECONDS_PER_DAY).toISOString(),
  }
  const { database } = await openHouse()
  await patiently(() => createApiToken(database, scope, kept))
  return accepted({ id: kept.id, token })
}

/** Closes a token at once, and for good. */
export async function closeToken(scope: Scope, id: string): Promise<Result<null>> {
  if (!may(scope.role, 'administer')) return refused('notAllowed')
  const { database } = await openHouse()
  const isClosed = await patiently(() => revokeApiToken(database, scope, id, now()))
  return isClosed ? accepted(null) : refused('notFound')
}
