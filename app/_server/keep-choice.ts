import 'server-only'
import { cookies, headers } from 'next/headers'
import { requireSameOrigin } from './require-same-origin.ts'

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60

/** Keeps in this browser, for a year, what was chosen for all of its pages; not what another site chooses for it. */
export async function keepChoice(cookie: string, choice: string): Promise<void> {
  if (!requireSameOrigin({ headers: await headers() }).ok) return
  const cookieJar = await cookies()
  cookieJar.set(cookie, choice, { path: '/', maxAge: YEAR_IN_SECONDS, sameSite: 'lax', httpOnly: true })
}
