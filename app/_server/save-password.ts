import 'server-only'
import { headers } from 'next/headers'
import { z } from 'zod'
import { noteOwnActivity } from '#db/activities'
import { endOtherSessions } from '#db/sessions'
import { isGuessable } from '#lib/kernel/password'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { openAuth } from './auth.ts'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { patiently } from './patiently.ts'
import { fieldsOf, passwordField } from './person-fields.ts'
import { findSession } from './require-session.ts'
import { withinLimits } from './sign-in-limits.ts'

const wanted = z.strictObject({
  current: z.string().min(1).max(1000),
  password: passwordField,
  endsOthers: z.boolean().default(true),
})

/** Gives whoever is signed in another password, for the one they have. The answer says how many other sessions ended. */
export async function savePassword(request: Request, body: unknown): Promise<Result<{ readonly ended: number }>> {
  const session = await findSession()
  if (session === null) return refused('signInFirst')
  const parsed = wanted.safeParse(body)
  if (!parsed.success) return refused('invalid', { fields: fieldsOf(parsed.error) })
  const { current, password, endsOthers } = parsed.data
  if (isGuessable(password, [session.name, session.email])) return refused('weakPassword')
  const changed = await withinLimits({ account: `password of ${session.userId}` }, request, () =>
    change(current, password),
  )
  if (!changed.ok) return changed
  if (changed.value === null) return refused('wrongPassword')
  const { database } = await openHouse()
  await patiently(() => noteOwnActivity(database, session.userId, 'passwordChanged', now()))
  if (!endsOthers) return accepted({ ended: 0 })
  return accepted({ ended: await patiently(() => endOtherSessions(database, session.userId, session.id)) })
}

/** Null where the current password is another. */
async function change(currentPassword: string, newPassword: string): Promise<true | null> {
  const cookie = (await headers()).get('cookie') ?? ''
  const auth = await openAuth()
  const body = { currentPassword, newPassword, revokeOtherSessions: false }
  const response = await auth.api.changePassword({ body, headers: new Headers({ cookie }), asResponse: true })
  if (response.ok) return true
  if (response.status < 500) return null
  throw new Error(`changing a password answered ${response.status}`)
}
