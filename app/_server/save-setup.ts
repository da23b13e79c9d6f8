import 'server-only'
import { z } from 'zod'
import { hashPassword } from '#db/passwords'
import { createFirstAdmin } from '#db/users'
import { BUILT_IN_WORKSPACE } from '#db/workspaces'
import { isGuessable } from '#lib/kernel/password'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { houseMode } from './house-mode.ts'
import { patiently } from './patiently.ts'
import { fieldsOf, personFields } from './person-fields.ts'
import type { Cookies } from './save-session.ts'
import { newSession } from './save-session.ts'
import { isSetUpCode } from './set-up-code.ts'

const LONGEST_CODE = 100
const wanted = z.strictObject({ ...personFields, code: z.string().max(LONGEST_CODE).default('') })

/**
 * Makes the first account, and signs it in: from then on everybody signs in. Where the server is open to a network, it
 * takes the code from its log; at this machine, only its own pages.
 */
export async function setUp(body: unknown): Promise<Result<Cookies>> {
  const mode = await houseMode()
  if (mode === 'agency') return refused('setUpAlready')
  const parsed = wanted.safeParse(body)
  if (!parsed.success) return refused('invalid', { fields: fieldsOf(parsed.error) })
  const { code, ...person } = parsed.data
  if (mode === 'unset' && !isSetUpCode(code)) return refused('wrongCode')
  if (isGuessable(person.password, [person.name, person.email])) return refused('weakPassword')
  const { database } = await openHouse()
  const kept = { ...person, password: await hashPassword(person.password) }
  const isFirst = await patiently(() => createFirstAdmin(database, kept, BUILT_IN_WORKSPACE.id, now()))
  if (!isFirst) return refused('setUpAlready')
  return accepted((await newSession(person)) ?? [])
}
