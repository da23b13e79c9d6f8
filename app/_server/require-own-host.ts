import 'server-only'
import { headers } from 'next/headers'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { houseMode } from './house-mode.ts'
import { isLoopback, isLoopbackAddress } from './loopback.ts'
import { FORWARDED, PEER } from './note-peers.ts'

/**
 * Where nobody signs in, the server answers to this machine only and by its own names, whoever reads or writes: a site may
 * point a name of its own at 127.0.0.1 and then counts as the same origin, and a program may have been told to listen
 * elsewhere by other means than HOST. A proxy at this machine hands on what others ask, as if this machine asked it: whoever
 * puts one in front says the server's name, and then people sign in. Where they do, such a site would come without their
 * cookie.
 */
export async function requireOwnHost(): Promise<Result<true>> {
  if ((await houseMode()) !== 'alone') return accepted(true)
  const asked = await headers()
  const [host, peer, origin] = [asked.get('host'), asked.get(PEER), asked.get('origin')]
  if (peer === null || !isLoopbackAddress(peer) || asked.has(FORWARDED)) return refused('foreignHost')
  // A proxy that writes its own name for the server into what it hands on leaves the page's as it is.
  if (origin !== null && (!URL.canParse(origin) || new URL(origin).host !== host)) return refused('foreignHost')
  return host !== null && isLoopback(withoutPort(host)) ? accepted(true) : refused('foreignHost')
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '')
}
