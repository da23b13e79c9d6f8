import 'server-only'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from './env.ts'

/** 128 bits. */
const CODE_BYTES = 16

/**
 * With what whoever reads the server's log makes the first account. One for each start of the server, told when it is first
 * asked for; it opens nothing once there is an account.
 */
export function setUpCode(): string {
  const shelf = globalThis as { touchstoneSetUpCode?: string }
  shelf.touchstoneSetUpCode ??= tell(randomBytes(CODE_BYTES).toString('hex'))
  return shelf.touchstoneSetUpCode
}

export function isSetUpCode(said: string): boolean {
  const [wanted, found] = [Buffer.from(setUpCode()), Buffer.from(said.trim().toLowerCase())]
  return wanted.length === found.length && timingSafeEqual(wanted, found)
}

/** Meant for eyes, on a terminal too, and so no line of JSON as the rest of the log. */
function tell(code: string): string {
  const address = env.TOUCHSTONE_URL ?? `http://localhost:${env.PORT}`
  console.warn(`\nNobody has an account yet. Create the first one at ${address}/setup with this code: ${code}\n`)
  return code
}
