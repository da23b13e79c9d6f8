import type { NextRequest } from 'next/server'
import { NextResponse } from 'next/server'
import { ASKED_LOCALE, LOCALE_COOKIE, localeOf } from '#app/_server/asked-locale.ts'
import { secondsToWait } from '#app/_server/link-guesses.ts'
import { refuseGuesses } from '#app/_server/refuse-guesses.ts'

/** Bodies that pass this way are cut at 10 MB: only addresses to which no file is sent. */
export const config = { matcher: ['/s/:path*', '/(.*%.*)'] }

/**
 * Hands the language in the address (`?lang=ru`) to what draws the page; an address that is no text (`/s/%ff`) becomes one
 * of nothing, which Next could not answer. It guards nothing: too many guesses at links it refuses with a status, which a
 * page cannot; their gate opens nothing by itself.
 */
export async function proxy({ headers, nextUrl, cookies }: NextRequest): Promise<NextResponse> {
  const lang = nextUrl.searchParams.get('lang') ?? ''
  const wait = nextUrl.pathname.startsWith('/s/') ? secondsToWait({ headers }) : null
  if (wait !== null) {
    const chosen = cookies.get(LOCALE_COOKIE)?.value
    return refuseGuesses(wait, localeOf({ asked: lang, chosen, acceptLanguage: headers.get('accept-language') }))
  }
  const asked = new Headers(headers)
  asked.set(ASKED_LOCALE, lang)
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
