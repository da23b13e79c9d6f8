import 'server-only'
import { isIPv6 } from 'node:net'
import { env } from './env.ts'
import { PEER } from './note-peers.ts'

/**
 * From which line a request comes: the other end of the connection, or, behind proxies, what the outermost of those trusted has
 * written. What stands further left in X-Forwarded-For is anybody's claim.
 */
export function clientAddress({ headers }: { readonly headers: Pick<Headers, 'get'> }): string {
  const peer = headers.get(PEER) ?? ''
  if (env.TRUSTED_PROXIES === 0) return lineOf(peer)
  const claimed = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  return lineOf(claimed.at(-env.TRUSTED_PROXIES) || peer)
}

/** IPv4 as it is; of IPv6 the first half, which is one line's, whose owner chooses the other. Without a port. */
function lineOf(said: string): string {
  const address = said.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^::ffff:(?=[\d.]+$)/i, '')
  if (isIPv6(address)) return firstHalf(address)
  return address.replace(/:\d+$/, '')
}

const GROUPS = 8

function firstHalf(address: string): string {
  const [before = '', after] = address.split('::')
  const groups = before === '' ? [] : before.split(':')
  const end = after ? after.split(':') : []
  const zeros = after === undefined ? [] : Array<string>(Math.max(0, GROUPS - groups.length - end.length)).fill('0')
  const half = [...groups, ...zeros, ...end].slice(0, GROUPS / 2)
  return half.map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}
