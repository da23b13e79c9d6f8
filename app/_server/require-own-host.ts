import 'server-only'
import { headers } from 'next/headers'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { env } from './env.ts'

/**
 * A server for this machine only answers to this machine's names, whoever reads or writes: a site may point a name of its
 * own at 127.0.0.1 and then counts as the same origin. Where it was told to listen elsewhere, its names are not known here.
 */
export async function requireOwnHost(): Promise<Result<true>> {
  if (env.HOST !== undefined && !LOOPBACK.has(env.HOST)) return accepted(true)
  const host = (await headers()).get('host')
  return host !== null && LOOPBACK.has(withoutPort(host)) ? accepted(true) : refused('foreignHost')
}

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

function withoutPort(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '')
}
