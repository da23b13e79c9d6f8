import 'server-only'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { safeOrigin } from './own-address.ts'

/**
 * Refuses a write that another site makes in a visitor's name. A request without any of these headers is refused too. Where
 * people come over HTTPS, a page of the same host that came over a plain connection is another site.
 */
export function requireSameOrigin({ headers }: { readonly headers: Pick<Headers, 'get'> }): Result<true> {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' ? accepted(true) : refused('foreignOrigin')
  const origin = headers.get('origin')
  const host = headers.get('host')
  const safe = safeOrigin()
  if (safe !== null) return origin === safe ? accepted(true) : refused('foreignOrigin')
  return origin !== null && host !== null && hostOf(origin) === host ? accepted(true) : refused('foreignOrigin')
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
