import { readFileSync } from 'node:fs'
import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps, ReactElement } from 'react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '#lib/locale/locales'

/** A section as the server draws it, with the texts of these namespaces. */
export function drawnWith(namespaces: readonly string[]): (locale: Locale, element: ReactElement) => string {
  return (locale, element) => {
    const folder = new URL(`../../lib/locale/messages/${locale}/`, import.meta.url)
    const messages = Object.fromEntries(
      namespaces.map((name) => [name, JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))]),
    )
    const intl: ComponentProps<typeof NextIntlClientProvider> = { locale, messages, timeZone: 'UTC', children: element }
    return renderToStaticMarkup(createElement(NextIntlClientProvider, intl))
  }
}
