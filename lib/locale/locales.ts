export const LOCALES = ['en', 'ru', 'ar'] as const
export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'en'

/**
 * The tag every `Intl` formatter gets, so that server and browser agree. Plain `ar` leaves digits and calendar to the
 * machine; pinned, it writes Latin digits and Gregorian days.
 */
export const INTL_TAGS = {
  en: 'en-GB',
  ru: 'ru-RU',
  ar: 'ar-u-nu-latn-ca-gregory',
} as const satisfies Record<Locale, string>

/** The name of each language in that language. */
export const LOCALE_NAMES = {
  en: 'English',
  ru: 'Русский',
  ar: 'العربية',
} as const satisfies Record<Locale, string>

export function isLocale(text: string | undefined): text is Locale {
  return LOCALES.some((locale) => locale === text)
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr'
}
