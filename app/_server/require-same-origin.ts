import 'server-only'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { env } from './env.ts'

/** Refuses a write that another site makes in a visitor's name. A request without any of these headers is refused too. */
export function requireSameOrigin(request: Request): Result<true> {
  if (!isOwnName(request.headers.get('host'))) return refused('foreignOrigin')
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' ? accepted(true) : refused('foreignOrigin')
  const origin = request.headers.get('origin')
  const host = request.headers.get('host')
  return origin !== null && host !== null && hostOf(origin) === host ? accepted(true) : refused('foreignOrigin')
}

/**
 * A server for this machine only answers to this machine's names: a site may point a name of its own at 127.0.0.1 and then
 * counts as the same origin. Where it was told to listen elsewhere, its names are not known here.
 */
function isOwnName(host: string | null): boolean {
  if (env.HOST !== undefined && !LOOPBACK.has(env.HOST)) return true
  return host !== null && LOOPBACK.has(host.replace(/:\d+$/, ''))
}

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
