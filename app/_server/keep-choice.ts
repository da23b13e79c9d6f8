import 'server-only'
import { cookies } from 'next/headers'

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60

/** Keeps in this browser, for a year, what was chosen for all of its pages. */
export async function keepChoice(cookie: string, choice: string): Promise<void> {
  const cookieJar = await cookies()
  cookieJar.set(cookie, choice, { path: '/', maxAge: YEAR_IN_SECONDS, sameSite: 'lax', httpOnly: true })
}
