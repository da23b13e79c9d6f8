import 'server-only'
import { z } from 'zod'
import type { MemberRefusal } from '#db/memberships'
import { changeMember, closeAccount, removeMember } from '#db/memberships'
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

const wanted = z.union([
  z.strictObject({ role: z.enum(ROLES), runIds: runIdsField }),
  z.strictObject({ isClosed: z.boolean() }),
])

/** Gives a member another role, or closes and opens their account. */
export async function savePerson(scope: Scope, userId: string, body: unknown): Promise<Result<null>> {
  if (!may(scope.role, 'administer')) return refused('notAllowed')
  const parsed = wanted.safeParse(body)
  if (!parsed.success) return refused('invalid', { fields: fieldsOf(parsed.error) })
  const { database } = await openHouse()
  const said = parsed.data
  return answerOf(
    await patiently(() =>
      'role' in said
        ? changeMember(database, scope, userId, said, now())
        : closeAccount(database, scope, userId, said.isClosed ? now() : null),
    ),
  )
}

/** Takes a person out of the workspace. */
export async function dropPerson(scope: Scope, userId: string): Promise<Result<null>> {
  if (!may(scope.role, 'administer')) return refused('notAllowed')
  const { database } = await openHouse()
  return answerOf(await patiently(() => removeMember(database, scope, userId, now())))
}

function answerOf(refusal: MemberRefusal | null): Result<null> {
  return refusal === null ? accepted(null) : refused(refusal)
}
