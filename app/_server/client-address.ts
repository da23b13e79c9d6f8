import 'server-only'
import { env } from './env.ts'
import { PEER } from './note-peers.ts'

/**
 * From where a request comes: the other end of the connection, or, behind proxies, what the outermost of those trusted has
 * written. What stands further left in X-Forwarded-For is anybody's claim.
 */
export function clientAddress({ headers }: { readonly headers: Pick<Headers, 'get'> }): string {
  const peer = headers.get(PEER) ?? ''
  if (env.TRUSTED_PROXIES === 0) return peer
  const claimed = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  return claimed.at(-env.TRUSTED_PROXIES) || peer
}
