import 'server-only'
import { env } from './env.ts'
import { log } from './log.ts'
import { isLoopback } from './loopback.ts'

type Told = Pick<typeof env, 'HOST' | 'TOUCHSTONE_URL'>

/** Whether the server was told to listen to this machine only, and has been given no name that others know. */
export function isForThisMachine({ HOST, TOUCHSTONE_URL }: Told = env): boolean {
  const names = [HOST, TOUCHSTONE_URL && new URL(TOUCHSTONE_URL).hostname]
  return names.every((name) => name === undefined || isLoopback(name))
}

/** Whether people reach the server over HTTPS, as far as it was told. */
export function isReachedSafely(told: Told = env): boolean {
  return safeOrigin(told) !== null
}

/** Of which origin the server's pages are where people reach it over HTTPS; null where they do not. */
export function safeOrigin({ TOUCHSTONE_URL }: Told = env): string | null {
  if (TOUCHSTONE_URL === undefined) return null
  const { origin, protocol } = new URL(TOUCHSTONE_URL)
  return protocol === 'https:' ? origin : null
}

/** For whoever reads the log at the start: passwords and sessions may go over a plain connection. */
export function warnOfPlainAddress(told: Told = env): void {
  if (isForThisMachine(told) || isReachedSafely(told)) return
  log.warn(
    told.TOUCHSTONE_URL === undefined
      ? 'The server is open to a network and TOUCHSTONE_URL is not set: cookies go over plain connections too. Set it to the address that people type, with https:, and put a proxy before the server; see docs/operator.md.'
      : 'TOUCHSTONE_URL is no https: address: passwords and sessions can be read on their way. Put a proxy that speaks HTTPS before the server; see docs/operator.md.',
  )
}
