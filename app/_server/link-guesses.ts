import 'server-only'
import { clientAddress } from './client-address.ts'
import { env } from './env.ts'
import { log } from './log.ts'
import { FORWARDED } from './note-peers.ts'

/** Links that open nothing, from one address, in a quarter of an hour: nobody mistypes that many. */
const MOST_GUESSES = 200
const WINDOW = 15 * 60_000

/** Addresses that are remembered; beyond these the oldest is forgotten. */
const MOST_ADDRESSES = 10_000

type Guesses = { count: number; readonly since: number }
type Asking = { readonly headers: Pick<Headers, 'get'> }

/** In memory alone: a guess costs whoever is asked no write. Bundles are several, the count is the process's. */
const shelf = globalThis as { touchstoneGuesses?: Map<string, Guesses> }
shelf.touchstoneGuesses ??= new Map()
const byAddress = shelf.touchstoneGuesses

/** Counts a link that opens nothing. */
export function noteGuess(request: Asking): void {
  const address = addressOf(request)
  if (address === null) return
  const guesses = recentOf(address) ?? { count: 0, since: Date.now() }
  guesses.count += 1
  byAddress.delete(address)
  byAddress.set(address, guesses)
  const [oldest] = byAddress.keys()
  if (byAddress.size > MOST_ADDRESSES && oldest !== undefined) byAddress.delete(oldest)
  if (guesses.count === MOST_GUESSES) log.warn('Somebody tries addresses of links; they are refused for a while.')
}

/** Seconds after which links from this address are opened again; null where they are now. */
export function secondsToWait(request: Asking): number | null {
  const address = addressOf(request)
  const guesses = address === null ? null : recentOf(address)
  if (guesses === null || guesses.count < MOST_GUESSES) return null
  return Math.ceil((guesses.since + WINDOW - Date.now()) / 1000)
}

function recentOf(address: string): Guesses | null {
  const guesses = byAddress.get(address)
  return guesses !== undefined && guesses.since + WINDOW > Date.now() ? guesses : null
}

/** Null where a proxy stands before the server of which it was not told: everybody would have the address of that. */
function addressOf(request: Asking): string | null {
  if (env.TRUSTED_PROXIES === 0 && request.headers.get(FORWARDED) !== null) return null
  return clientAddress(request) || null
}
