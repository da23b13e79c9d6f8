import 'server-only'
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { beginAttempt, forgiveAttempt } from '#db/attempts'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { clientAddress } from './client-address.ts'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { pseudonymOf } from './house-secret.ts'
import { log } from './log.ts'
import { patiently } from './patiently.ts'

/** Of one address for one account, of one address for all, and of all for one: who has few addresses shuts nobody out. */
const MOST_PER_PAIR = 5
const MOST_PER_ADDRESS = 30
const MOST_PER_ACCOUNT = 100

/** Milliseconds in which that many may fail. */
const WINDOW = 15 * 60_000
const MINUTE = 60_000

/** Milliseconds that the second attempt waits; each further one waits twice as long as the one before. */
const FIRST_DELAY = 250

/**
 * Tries a password, unless too many were wrong of late for this account or from this address, whether there is such an
 * account or not. `attempt` answers null where it was wrong. A browser that is known to the account has tries of its own
 * there, which nobody else uses up.
 */
export async function withinLimits<Value>(
  { account, isKnown = false }: { readonly account: string; readonly isKnown?: boolean },
  request: Request,
  attempt: () => Promise<Value | null>,
): Promise<Result<Value | null>> {
  const { database } = await openHouse()
  const id = randomUUID()
  const limits = limitsOf(account, clientAddress(request), isKnown)
  const moment = now()
  const span = { from: new Date(Date.parse(moment) - WINDOW).toISOString(), now: moment }
  const start = await patiently(() => beginAttempt(database, id, limits, span))
  if (!start.may) {
    noteWrong('Too many passwords were wrong; no more are tried for a while.', account, request)
    return refused('tooManyAttempts', { minutes: minutesUntil(start.oldest, moment) })
  }
  if (start.failures > 0) await setTimeout(FIRST_DELAY * 2 ** (start.failures - 1))
  const value = await attempt()
  if (value === null) noteWrong('A password was wrong.', account, request)
  else await patiently(() => forgiveAttempt(database, id, limits))
  return accepted(value)
}

/** By pseudonyms: the same account or address is known again in the log, and nobody is named. */
function noteWrong(what: string, account: string, request: Request): void {
  const shown = { account: pseudonymOf(`account ${account}`), address: addressPseudonym(request) }
  log.warn(shown, what)
}

/** What stands in the log for where a request comes from. */
export function addressPseudonym(request: { readonly headers: Pick<Headers, 'get'> }): string {
  return pseudonymOf(`address ${clientAddress(request)}`)
}

/** The first is the one that a right password clears. */
function limitsOf(account: string, address: string, isKnown: boolean) {
  if (isKnown) return [{ key: pseudonymOf(`known ${account}`), most: MOST_PER_PAIR }]
  return [
    { key: pseudonymOf(`pair ${address} ${account}`), most: MOST_PER_PAIR },
    { key: pseudonymOf(`address ${address}`), most: MOST_PER_ADDRESS, countsRefused: true },
    { key: pseudonymOf(`account ${account}`), most: MOST_PER_ACCOUNT },
  ]
}

function minutesUntil(oldest: string, moment: string): number {
  return Math.max(1, Math.ceil((Date.parse(oldest) + WINDOW - Date.parse(moment)) / MINUTE))
}
