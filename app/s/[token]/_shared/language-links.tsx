import { useLocale, useTranslations } from 'next-intl'
import { LOCALE_NAMES, LOCALES } from '#lib/locale/locales'

/** The same page in every language, each in its own name. Plain links: they need no script, and the address stays whole. */
export function LanguageLinks() {
  const t = useTranslations('share')
  const current = useLocale()
  return (
    <nav aria-label={t('language')} className="-me-2 flex shrink-0 print:hidden">
      {LOCALES.map((locale) => (
        <a
          key={locale}
          href={`?lang=${locale}`}
          lang={locale}
          hrefLang={locale}
          aria-current={locale === current || undefined}
          className="flex min-h-11 min-w-11 items-center justify-center rounded-sm px-2 text-sm text-accent aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-gold aria-[current]:decoration-[3px] aria-[current]:underline-offset-[0.45em]"
        >
          <span aria-hidden="true" className="uppercase sm:hidden">
            {locale}
          </span>
          {/* In a face of the device: three words are not worth two more files of letters. */}
          <span className="[font-family:sans-serif] max-sm:sr-only">{LOCALE_NAMES[locale]}</span>
        </a>
      ))}
    </nav>
  )
}
