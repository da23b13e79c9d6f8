import type { Metadata, Viewport } from 'next'
import Link from 'next/link'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Providers } from '#app/_client/providers.tsx'
import { Mark } from '#app/_ui/mark.tsx'
import { directionOf } from '#lib/locale/locales'
import { LanguageSwitch } from './language-switch.tsx'
import './globals.css'

export const viewport: Viewport = { themeColor: '#1d262d' }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: { default: t('name'), template: `%s · ${t('name')}` }, description: t('description') }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  const t = await getTranslations('common')
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body className="flex min-h-dvh flex-col font-sans antialiased">
        <NextIntlClientProvider>
          <Providers locale={locale}>
            <a
              href="#main"
              className="absolute start-4 top-2 z-50 -translate-y-24 rounded-md bg-surface px-4 py-3 font-medium text-ink shadow-floating focus:translate-y-0"
            >
              {t('skip')}
            </a>
            <header className="bg-stone text-white print:hidden">
              <div className="mx-auto flex max-w-[84rem] items-center justify-between gap-4 px-4 py-1.5 sm:px-6 lg:px-8">
                <Link
                  href="/runs"
                  className="flex min-h-11 items-center gap-2.5 text-lg font-semibold tracking-tight focus-visible:outline-gold"
                >
                  <Mark />
                  {t('name')}
                </Link>
                <LanguageSwitch />
              </div>
            </header>
            <main
              id="main"
              tabIndex={-1}
              className="mx-auto w-full max-w-[84rem] flex-1 px-4 pt-5 pb-16 sm:px-6 sm:pt-7 lg:px-8"
            >
              {children}
            </main>
          </Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
