import 'server-only'
import { headers } from 'next/headers'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { houseMode } from './house-mode.ts'
import { isLoopback } from './loopback.ts'

/**
 * Where nobody signs in, the server answers to this machine's names only, whoever reads or writes: a site may point a name
 * of its own at 127.0.0.1 and then counts as the same origin. Where people sign in, it would come without their cookie.
 */
export async function requireOwnHost(): Promise<Result<true>> {
  if ((await houseMode()) !== 'alone') return accepted(true)
  const host = (await headers()).get('host')
  return host !== null && isLoopback(withoutPort(host)) ? accepted(true) : refused('foreignHost')
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '')
}
