import 'server-only'
import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { loadCatalogue } from '#lib/locale/catalogue'
import type { Locale } from '#lib/locale/locales'
import { ASKED_LOCALE, LOCALE_COOKIE, localeOf } from './asked-locale.ts'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
  }
}

/** What next-intl asks once per request. */
export default getRequestConfig(async ({ locale }) => {
  const resolved = locale ?? (await requestLocale())
  return { locale: resolved, messages: await loadCatalogue(resolved), timeZone: 'UTC' }
})

async function requestLocale(): Promise<Locale> {
  const [said, kept] = [await headers(), await cookies()]
  const chosen = kept.get(LOCALE_COOKIE)?.value
  return localeOf({ asked: said.get(ASKED_LOCALE) ?? undefined, chosen, acceptLanguage: said.get('accept-language') })
}
