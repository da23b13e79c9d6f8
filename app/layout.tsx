import type { Metadata, Viewport } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { holdEarly } from '#app/_client/hold-early.ts'
import { obeyPolicy } from '#app/_client/obey-policy.ts'
import { loadNonce } from '#app/_server/load-nonce.ts'
import { loadTheme } from '#app/_server/load-theme.ts'
import { NonceProvider } from '#app/_ui/nonce.tsx'
import { directionOf } from '#lib/locale/locales'
import './globals.css'

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#1d262d' },
    { media: '(prefers-color-scheme: dark)', color: '#0b0f12' },
  ],
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: { default: t('name'), template: `%s · ${t('name')}` }, description: t('description') }
}

/** What every page has, those without a shell too: a language, a direction and a way past the bar. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  const theme = await loadTheme()
  const nonce = await loadNonce()
  const t = await getTranslations('common')
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={theme === 'system' ? undefined : theme}>
      <body className="flex min-h-dvh flex-col font-sans antialiased">
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own functions, before any other script */}
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: `(${obeyPolicy})();(${holdEarly})()` }} />
        <a
          href="#main"
          className="absolute start-4 top-2 z-50 -translate-y-24 rounded-md bg-surface px-4 py-3 font-medium text-ink shadow-floating focus:translate-y-0"
        >
          {t('skip')}
        </a>
        <NonceProvider nonce={nonce}>{children}</NonceProvider>
      </body>
    </html>
  )
}
