import type { NextRequest } from 'next/server'
import { NextResponse } from 'next/server'
import { ASKED_LOCALE } from '#app/_server/asked-locale.ts'

/** Bodies that pass this way are cut at 10 MB: only addresses to which no file is sent. */
export const config = { matcher: ['/s/:path*', '/(.*%.*)'] }

/**
 * Hands the language in the address (`?lang=ru`) to what draws the page; an address that is no text (`/s/%ff`) becomes one
 * of nothing, which Next could not answer. It guards nothing.
 */
export function proxy({ headers, nextUrl }: NextRequest): NextResponse {
  const asked = new Headers(headers)
  asked.set(ASKED_LOCALE, nextUrl.searchParams.get('lang') ?? '')
  const request = { headers: asked }
  if (isText(nextUrl.pathname)) return NextResponse.next({ request })
  const address = nextUrl.clone()
  address.pathname = nextUrl.pathname.replaceAll('%', '-')
  return NextResponse.rewrite(address, { request })
}

function isText(path: string): boolean {
  try {
    return decodeURIComponent(path).length > 0
  } catch {
    return false
  }
}
