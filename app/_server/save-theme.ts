'use server'

import { cookies } from 'next/headers'
import { THEME_COOKIE } from './load-theme.ts'
import { isTheme } from './themes.ts'

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60

/** Remembers how light the screens shall be; the page in view comes back that way. */
export async function saveTheme(form: FormData): Promise<void> {
  const theme = String(form.get('theme'))
  if (!isTheme(theme)) return
  const cookieJar = await cookies()
  cookieJar.set(THEME_COOKIE, theme, { path: '/', maxAge: YEAR_IN_SECONDS, sameSite: 'lax', httpOnly: true })
}
