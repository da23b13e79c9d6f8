import 'server-only'
import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import type { Locale } from '#lib/locale/locales'
import { DEFAULT_LOCALE, isLocale } from '#lib/locale/locales'
import { ASKED_LOCALE } from './asked-locale.ts'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
  }
}

export const LOCALE_COOKIE = 'locale'

const NAMESPACES = [
  'common',
  'runs',
  'import',
  'analysis',
  'overview',
  'problems',
  'refusals',
  'reasons',
  'names',
  'leads',
  'export',
  'breakdown',
  'report',
  'share',
  'verdicts',
  'palette',
  'forecast',
] as const

/** What next-intl asks once per request. */
export default getRequestConfig(async ({ locale }) => {
  const resolved = locale ?? (await requestLocale())
  return { locale: resolved, messages: await loadMessages(resolved), timeZone: 'UTC' }
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

async function loadMessages(locale: Locale) {
  const catalogues = await Promise.all(
    NAMESPACES.map(async (namespace) => {
      const catalogue = await import(`../../lib/locale/messages/${locale}/${namespace}.json`)
      return [namespace, catalogue.default] as const
    }),
  )
  return Object.fromEntries(catalogues)
}
