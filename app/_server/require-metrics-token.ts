import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { env } from './env.ts'

/** Accepts a request that carries the token of TOUCHSTONE_METRICS_TOKEN; never where none is set. */
export function requireMetricsToken(request: Request): Result<true> {
  const token = env.TOUCHSTONE_METRICS_TOKEN
  const said = request.headers.get('authorization')
  const isSaid = token !== undefined && said !== null && timingSafeEqual(digest(said), digest(`Bearer ${token}`))
  return isSaid ? accepted(true) : refused('missing')
}

/** Of one length, whatever was said. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
