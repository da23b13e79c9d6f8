'use client'

import { useLocale } from 'next-intl'
import type { ComponentType, ReactNode } from 'react'
import { Activity, use } from 'react'
import type { Locale } from '#lib/locale/locales'
import { Messages } from './messages.tsx'

/** What can be told apart by its text. */
type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [name: string]: Plain }

/** What a press does, which no markup shows. */
type Act = (...values: never[]) => unknown

const MOST_KEPT = 100

/**
 * The same figures in the same language make the same picture: the server draws it for the first who asks, and keeps the
 * markup of the latest hundred. The browser goes on from there as from any other markup, so whatever is drawn this way
 * takes its ids from its figures and knows of nothing else: `useId` and contexts differ, such as
 * that of `useMayWrite` — who looks at it is handed in as a figure. Each section wakes in the browser by itself, so that
 * none of them holds up the others.
 */
export function drawnOnce<Figures extends { readonly [name: string]: Plain | Act }>(
  Section: ComponentType<Figures>,
  className?: string,
): ComponentType<Figures> {
  const kept = new Map<string, string | Promise<string>>()

  return function WakingByItself(figures) {
    return (
      <Activity>
        <Drawn {...figures} />
      </Activity>
    )
  }

  function Drawn(figures: Figures) {
    const locale = useLocale()
    if (typeof window !== 'undefined') {
      return (
        <div className={className}>
          <Section {...figures} />
        </div>
      )
    }
    const markup = markupOf(locale, figures)
    const html = typeof markup === 'string' ? markup : use(markup)
    // biome-ignore lint/security/noDangerouslySetInnerHtml: React has escaped it
    return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
  }

  function markupOf(locale: Locale, figures: Figures): string | Promise<string> {
    const key = `${locale} ${Object.entries(figures).map(([name, figure]) => `${name} ${textOf(figure)}`)}`
    const found = kept.get(key) ?? draw(key, locale, <Section {...figures} />)
    kept.delete(key)
    kept.set(key, found)
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    return found
  }

  function draw(key: string, locale: Locale, section: ReactNode): Promise<string> {
    const drawing = rendered(<Messages locale={locale}>{section}</Messages>)
    drawing.then(
      (html) => kept.has(key) && kept.set(key, html),
      () => kept.delete(key),
    )
    return drawing
  }
}

const texts = new WeakMap<object, string>()

/**
 * Tells figures apart; a text stands as it is behind its length. What was read once is the same object for everybody,
 * and what is put together anew for each is made of such. That there is something to press shows, what it does never.
 */
function textOf(figure: Plain | Act): string {
  if (typeof figure === 'function') return 'ƒ'
  if (typeof figure === 'string') return `${figure.length}:${figure}`
  if (typeof figure !== 'object' || figure === null) return String(JSON.stringify(figure))
  const text = texts.get(figure) ?? partsOf(figure)
  texts.set(figure, text)
  return text
}

function partsOf(figure: object): string {
  const parts = Object.entries(figure).map(([name, part]) => `${name} ${textOf(part)}`)
  return Array.isArray(figure) ? `[${parts}]` : `{${parts}}`
}

async function rendered(node: ReactNode): Promise<string> {
  if (typeof window === 'undefined') {
    const { renderToReadableStream } = await import(
      'next/dist/server/route-modules/app-page/vendored/ssr/react-dom-server'
    )
    const stream = await renderToReadableStream(node)
    await stream.allReady
    return new Response(stream).text()
  }
  throw new Error('the browser draws for itself')
}
