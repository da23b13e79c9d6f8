import 'server-only'
import { z } from 'zod'
import { acceptInvitation, findInvitation } from '#db/invitations'
import { hashPassword } from '#db/passwords'
import { endSession } from '#db/sessions'
import { isGuessable } from '#lib/kernel/password'
import type { Refusal, Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { patiently } from './patiently.ts'
import { fieldsOf, personFields } from './person-fields.ts'
import { findSession } from './require-session.ts'
import type { Cookies } from './save-session.ts'
import { newSession } from './save-session.ts'
import { withinLimits } from './sign-in-limits.ts'
import { hashOfToken } from './token.ts'

const LONGEST_TOKEN = 200
const token = z.string().max(LONGEST_TOKEN)
const asMember = z.strictObject({ token })
const asNewcomer = z.strictObject({ token, ...personFields })

/**
 * Uses an invitation: with a new account, which is signed in, or for whoever is signed in already. Whether an address has an
 * account is told to nobody more often than passwords are tried.
 */
export async function join(request: Request, body: unknown): Promise<Result<Cookies>> {
  const member = asMember.safeParse(body)
  if (member.success) return joinAsMember(member.data.token)
  const parsed = asNewcomer.safeParse(body)
  if (!parsed.success) return refused('invalid', { fields: fieldsOf(parsed.error) })
  const { token: said, ...person } = parsed.data
  if (isGuessable(person.password, [person.name, person.email])) return refused('weakPassword')
  const { database } = await openHouse()
  // Nobody without an invitation makes the server work at a hash.
  if ((await findInvitation(database, hashOfToken(said), now())) === null) return refused('invitationGone')
  let refusal: Refusal['key'] | null = null
  const tried = await withinLimits({ account: `invitation ${hashOfToken(said)}` }, request, async () => {
    const kept = { ...person, password: await hashPassword(person.password) }
    refusal = await patiently(() => acceptInvitation(database, hashOfToken(said), kept, now()))
    return refusal === null ? signInAnew(person) : null
  })
  if (!tried.ok) return tried
  if (refusal !== null) return refused(refusal === 'notFound' ? 'invitationGone' : refusal)
  return accepted(tried.value ?? [])
}

/** A session in the place of the one that this browser may have, of somebody else. */
async function signInAnew(person: { email: string; password: string }): Promise<Cookies> {
  const before = await findSession()
  const { database } = await openHouse()
  if (before !== null) await patiently(() => endSession(database, before.id))
  return (await newSession(person)) ?? []
}

async function joinAsMember(said: string): Promise<Result<Cookies>> {
  const session = await findSession()
  if (session === null) return refused('signInFirst')
  const { database } = await openHouse()
  const who = { userId: session.userId }
  const refusal = await patiently(() => acceptInvitation(database, hashOfToken(said), who, now()))
  if (refusal === null) return accepted([])
  return refused(refusal === 'notFound' ? 'invitationGone' : refusal)
}
