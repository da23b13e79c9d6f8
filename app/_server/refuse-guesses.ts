import 'server-only'
import { NextResponse } from 'next/server'
import { createTranslator } from 'next-intl'
import { loadCatalogue } from '#lib/locale/catalogue'
import type { Locale } from '#lib/locale/locales'
import { directionOf } from '#lib/locale/locales'

type Words = (key: string, values?: { readonly minutes: number }) => string

const PAGE = 'margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: CanvasText; background: Canvas'
const MAIN = 'max-width: 40rem; margin-inline: auto; padding: 3rem 1rem'

/** What whoever asks from an address of many guesses reads, with a good link too: a page of its own, for its status. */
export async function refuseGuesses(seconds: number, locale: Locale): Promise<NextResponse> {
  const t = createTranslator({ locale, messages: await loadCatalogue(locale) }) as Words
  const [title, text] = [t('share.guesses.title'), t('share.guesses.text', { minutes: Math.ceil(seconds / 60) })]
  const html = `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}" style="color-scheme: light dark">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body style="${PAGE}"><main style="${MAIN}"><h1 style="font-size: 1.5rem">${title}</h1><p>${text}</p></main></body>
</html>
`
  const headers = { 'Retry-After': String(seconds), 'Content-Type': 'text/html; charset=utf-8' }
  return new NextResponse(html, { status: 429, headers })
}
