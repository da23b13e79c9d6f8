import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { env } from './env.ts'

/** Whether a request carries the token of TOUCHSTONE_METRICS_TOKEN; never where none is set. */
export function mayMeasure(request: Request): boolean {
  const token = env.TOUCHSTONE_METRICS_TOKEN
  const said = request.headers.get('authorization')
  return token !== undefined && said !== null && timingSafeEqual(digest(said), digest(`Bearer ${token}`))
}

/** Of one length, whatever was said. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
