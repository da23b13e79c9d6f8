import type { NextRequest } from 'next/server'
import { NextResponse } from 'next/server'
import { ASKED_LOCALE } from '#app/_server/asked-locale.ts'
import { guessingUntil } from '#app/_server/link-guesses.ts'

/** Bodies that pass this way are cut at 10 MB: only addresses to which no file is sent. */
export const config = { matcher: ['/s/:path*', '/(.*%.*)'] }

/**
 * Hands the language in the address (`?lang=ru`) to what draws the page; an address that is no text (`/s/%ff`) becomes one
 * of nothing, which Next could not answer. It guards nothing: of too many guesses at links it tells the status alone, which
 * a page cannot; their gate opens nothing by itself.
 */
export function proxy({ headers, nextUrl }: NextRequest): NextResponse {
  const wait = nextUrl.pathname.startsWith('/s/') ? guessingUntil({ headers }) : null
  if (wait !== null) return tooManyGuesses(wait)
  const asked = new Headers(headers)
  asked.set(ASKED_LOCALE, nextUrl.searchParams.get('lang') ?? '')
  const request = { headers: asked }
  if (isText(nextUrl.pathname)) return NextResponse.next({ request })
  const address = nextUrl.clone()
  address.pathname = nextUrl.pathname.replaceAll('%', '-')
  return NextResponse.rewrite(address, { request })
}

function tooManyGuesses(seconds: number): NextResponse {
  return new NextResponse('Too many links that open nothing. Try again later.', {
    status: 429,
    headers: { 'Retry-After': String(seconds), 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

function isText(path: string): boolean {
  try {
    return decodeURIComponent(path).length > 0
  } catch {
    return false
  }
}
