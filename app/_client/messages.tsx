'use client'

import type { AbstractIntlMessages } from 'next-intl'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { use } from 'react'
import { loadCatalogue } from '#lib/locale/catalogue'
import type { Locale } from '#lib/locale/locales'

/**
 * The texts of everything that runs in the browser. They come as a script that browsers keep, one for each language, so
 * that no page carries them.
 */
export function Messages({ locale, children }: { locale: Locale; children: ReactNode }) {
  const catalogue = use(loadCatalogue(locale))
  return (
    <NextIntlClientProvider locale={locale} messages={catalogue as AbstractIntlMessages} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  )
}
