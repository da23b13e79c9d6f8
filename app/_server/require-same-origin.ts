import 'server-only'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'

/** Refuses a write that another site makes in a visitor's name. A request without any of these headers is refused too. */
export function requireSameOrigin(request: Request): Result<true> {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' ? accepted(true) : refused('foreignOrigin')
  const origin = request.headers.get('origin')
  const host = request.headers.get('host')
  return origin !== null && host !== null && hostOf(origin) === host ? accepted(true) : refused('foreignOrigin')
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
