import type { Locale } from '#lib/locale/locales'
import { DEFAULT_LOCALE, isLocale } from '#lib/locale/locales'

/** The header by which a page learns the language that its address asks for. */
export const ASKED_LOCALE = 'x-asked-locale'

export const LOCALE_COOKIE = 'locale'

type Said = {
  readonly asked: string | undefined
  readonly chosen: string | undefined
  readonly acceptLanguage: string | null
}

/** The language that the address asks for, else the one chosen by the switch, else the first of the browser's that there is. */
export function localeOf({ asked, chosen, acceptLanguage }: Said): Locale {
  if (isLocale(asked)) return asked
  if (isLocale(chosen)) return chosen
  return preferredLocale(acceptLanguage ?? '')
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
