import 'server-only'
import { z } from 'zod'
import type { MemberRefusal } from '#db/memberships'
import { changeMember, closeAccount, openAccount, removeMember } from '#db/memberships'
import type { Scope } from '#db/scope'
import { may, ROLES } from '#lib/kernel/access'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { patiently } from './patiently.ts'
import { fieldsOf } from './person-fields.ts'

const MOST_RUNS = 1000

/** The runs that a viewer sees; null for all. */
export const runIdsField = z.array(z.uuid()).min(1).max(MOST_RUNS).nullable().default(null)

/** Whether the links that the person has made are closed with it. */
const closesLinks = z.boolean().default(true)
const wanted = z.union([
  z.strictObject({ role: z.enum(ROLES), runIds: runIdsField, closesLinks }),
  z.strictObject({ isClosed: z.literal(true), closesLinks }),
  z.strictObject({ isClosed: z.literal(false) }),
])

/** Gives a member another role, or closes and opens their account. */
export async function savePerson(scope: Scope, userId: string, body: unknown): Promise<Result<null>> {
  if (!may(scope.role, 'administer')) return refused('notAllowed')
  const parsed = wanted.safeParse(body)
  if (!parsed.success) return refused('invalid', { fields: fieldsOf(parsed.error) })
  const { database } = await openHouse()
  const [said, at] = [parsed.data, now()]
  return answerOf(
    await patiently(() => {
      if ('role' in said) return changeMember(database, scope, userId, said, { at, ...said })
      return said.isClosed
        ? closeAccount(database, scope, userId, { at, ...said })
        : openAccount(database, scope, userId, at)
    }),
  )
}

/** Takes a person out of the workspace, and closes the links that they have made or leaves them open. */
export async function dropPerson(scope: Scope, userId: string, closesLinks: boolean): Promise<Result<null>> {
  if (!may(scope.role, 'administer')) return refused('notAllowed')
  const { database } = await openHouse()
  return answerOf(await patiently(() => removeMember(database, scope, userId, { at: now(), closesLinks })))
}

function answerOf(refusal: MemberRefusal | null): Result<null> {
  return refusal === null ? accepted(null) : refused(refusal)
}
