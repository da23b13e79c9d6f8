import type { NextRequest } from 'next/server'
import { NextResponse } from 'next/server'
import { ASKED_LOCALE } from '#app/_server/asked-locale.ts'

/** Only here an address says its language, and only here a body is never sent: bodies that pass this way are cut at 10 MB. */
export const config = { matcher: '/s/:path*' }

/** Hands the language in the address (`?lang=ru`) to what draws the page. It guards nothing. */
export function proxy({ headers, nextUrl }: NextRequest): NextResponse {
  const asked = new Headers(headers)
  asked.set(ASKED_LOCALE, nextUrl.searchParams.get('lang') ?? '')
  return NextResponse.next({ request: { headers: asked } })
}
