import 'server-only'
import { z } from 'zod'
import { endSession, noteSignIn } from '#db/sessions'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { openAuth } from './auth.ts'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { isKnownBrowser, knownBrowser } from './known-browser.ts'
import { patiently } from './patiently.ts'
import { findSession } from './require-session.ts'
import { withinLimits } from './sign-in-limits.ts'

const LONGEST_TYPED = 1000
const typed = z.strictObject({
  email: z.string().trim().toLowerCase().min(1).max(LONGEST_TYPED),
  password: z.string().min(1).max(LONGEST_TYPED),
})

/** What the browser keeps: the headers `Set-Cookie`. */
export type Cookies = readonly string[]

/**
 * Signs somebody in, with a new session in the place of the one there was. An unknown name, a closed account and a wrong
 * password are one answer, given after the same work.
 */
export async function signIn(request: Request, body: unknown): Promise<Result<Cookies>> {
  const parsed = typed.safeParse(body)
  if (!parsed.success) return refused('signInFailed')
  const before = await findSession()
  const { email } = parsed.data
  const from = { account: `sign-in of ${email}`, isKnown: await isKnownBrowser(email) }
  const tried = await withinLimits(from, request, () => newSession(parsed.data))
  if (!tried.ok) return tried
  if (tried.value === null) return refused('signInFailed')
  if (before !== null) await end(before.id)
  const { database } = await openHouse()
  await patiently(() => noteSignIn(database, email, now()))
  return accepted([...tried.value, knownBrowser(email)])
}

/** A session for who knows the password; null where it is wrong. */
export async function newSession(body: { email: string; password: string }): Promise<Cookies | null> {
  const auth = await openAuth()
  const response = await auth.api.signInEmail({ body, headers: new Headers(), asResponse: true })
  if (response.ok) return response.headers.getSetCookie()
  if (response.status < 500) return null
  throw new Error(`signing in answered ${response.status}`)
}

/** Ends the session of the request; the cookie that is left opens nothing. */
export async function signOut(): Promise<void> {
  const session = await findSession()
  if (session !== null) await end(session.id)
}

async function end(id: string): Promise<void> {
  const { database } = await openHouse()
  await patiently(() => endSession(database, id))
}
