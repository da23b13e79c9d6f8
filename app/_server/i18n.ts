import 'server-only'
import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { loadCatalogue } from '#lib/locale/catalogue'
import type { Locale } from '#lib/locale/locales'
import { DEFAULT_LOCALE, isLocale } from '#lib/locale/locales'
import { ASKED_LOCALE } from './asked-locale.ts'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
  }
}

export const LOCALE_COOKIE = 'locale'

/** What next-intl asks once per request. */
export default getRequestConfig(async ({ locale }) => {
  const resolved = locale ?? (await requestLocale())
  return { locale: resolved, messages: await loadCatalogue(resolved), timeZone: 'UTC' }
})

/** The language that the address asks for, else the one chosen by the switch, else the first of the browser's that there is. */
async function requestLocale(): Promise<Locale> {
  const asked = (await headers()).get(ASKED_LOCALE) ?? undefined
  if (isLocale(asked)) return asked
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  if (isLocale(chosen)) return chosen
  return preferredLocale((await headers()).get('accept-language') ?? '')
}

function preferredLocale(acceptLanguage: string): Locale {
  const languages = acceptLanguage
    .split(',')
    .map((entry) => {
      const [tag = '', ...params] = entry.trim().split(';')
      const quality = params.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find((value) => value !== undefined)
      return { language: tag.toLowerCase().split('-')[0], quality: Number(quality ?? 1) }
    })
    .sort((left, right) => right.quality - left.quality)
  for (const { language, quality } of languages) {
    if (quality > 0 && isLocale(language)) return language
  }
  return DEFAULT_LOCALE
}
