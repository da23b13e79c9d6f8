import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Invitation } from '#db/invitations'
import { createInvitation, revokeInvitation } from '#db/invitations'
import type { Scope } from '#db/scope'
import { may, ROLES } from '#lib/kernel/access'
import { MILLISECONDS_PER_DAY } from '#lib/kernel/day'
import { INVITATION_DAYS } from '#lib/kernel/invitation'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { houseMode } from './house-mode.ts'
import { patiently } from './patiently.ts'
import { fieldsOf, labelField } from './person-fields.ts'
import { runIdsField } from './save-people.ts'
import { hashOfToken, newToken } from './token.ts'

const wanted = z.strictObject({
  label: labelField,
  role: z.enum(ROLES),
  runIds: runIdsField,
})

/** An invitation as it is made: its address, below that of this server, is told this once. */
export type NewInvitationLink = { readonly invitation: Invitation; readonly path: `/join/${string}` }

/** Makes a link by which one person becomes a member of the workspace. */
export async function saveInvitation(scope: Scope, body: unknown): Promise<Result<NewInvitationLink>> {
  if (!may(scope.role, 'administer')) return refused('notAllowed')
  if ((await houseMode()) !== 'agency') return refused('accountFirst')
  const parsed = wanted.safeParse(body)
  if (!parsed.success) return refused('invalid', { fields: fieldsOf(parsed.error) })
  const { label, role, runIds } = parsed.data
  const token = newToken()
  const createdAt = now()
  const expiresAt = new Date(Date.parse(createdAt) + INVITATION_DAYS * MILLISECONDS_PER_DAY).toISOString()
  const invitation: Invitation = {
    id: randomUUID(),
    label,
    role,
    runIds: role === 'viewer' ? runIds : null,
    createdAt,
    expiresAt,
    usedAt: null,
    revokedAt: null,
  }
  const { database } = await openHouse()
  await patiently(() => createInvitation(database, scope, { ...invitation, tokenSha256: hashOfToken(token) }))
  return accepted({ invitation, path: `/join/${token}` })
}

/** Closes an invitation at once. */
export async function closeInvitation(scope: Scope, id: string): Promise<Result<null>> {
  if (!may(scope.role, 'administer')) return refused('notAllowed')
  const { database } = await openHouse()
  const isClosed = await patiently(() => revokeInvitation(database, scope, id, now()))
  return isClosed ? accepted(null) : refused('notFound')
}
