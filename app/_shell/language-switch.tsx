'use client'

import { useLocale, useTranslations } from 'next-intl'
import { saveLocale } from '#app/_server/save-locale.ts'
import { LOCALE_NAMES, LOCALES } from '#lib/locale/locales'

/** Every language in its own name (its code on a phone). Works as a plain form, too. */
export function LanguageSwitch() {
  const t = useTranslations('common')
  const current = useLocale()
  return (
    <form action={saveLocale} aria-label={t('language')} className="flex">
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="submit"
          name="locale"
          value={locale}
          lang={locale}
          aria-current={locale === current || undefined}
          className="min-h-11 min-w-11 rounded-sm px-2 text-sm text-white/80 hover:text-white focus-visible:outline-gold aria-[current]:text-white aria-[current]:underline aria-[current]:decoration-gold aria-[current]:decoration-[3px] aria-[current]:underline-offset-[0.45em]"
        >
          <span aria-hidden="true" className="uppercase sm:hidden">
            {locale}
          </span>
          <span className="max-sm:sr-only">{LOCALE_NAMES[locale]}</span>
        </button>
      ))}
    </form>
  )
}
