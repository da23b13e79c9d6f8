'use server'

import { cookies } from 'next/headers'
import { isLocale } from '#lib/locale/locales'
import { LOCALE_COOKIE } from './i18n.ts'

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60

/** Remembers the language of the switch; the page in view comes back in it. */
export async function saveLocale(form: FormData): Promise<void> {
  const locale = String(form.get('locale'))
  if (!isLocale(locale)) return
  const cookieJar = await cookies()
  cookieJar.set(LOCALE_COOKIE, locale, { path: '/', maxAge: YEAR_IN_SECONDS, sameSite: 'lax', httpOnly: true })
}
