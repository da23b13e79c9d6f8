import 'server-only'
import { randomUUID } from 'node:crypto'
import type { OpenToken } from '#db/api-tokens'
import { findApiToken, touchApiToken } from '#db/api-tokens'
import { beginAttempt } from '#db/attempts'
import type { Scope } from '#db/scope'
import { mintScope } from '#db/scope'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { clientAddress } from './client-address.ts'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { pseudonymOf } from './house-secret.ts'
import { log, logFault } from './log.ts'
import { patiently } from './patiently.ts'
import { addressPseudonym } from './sign-in-limits.ts'
import { hashOfToken } from './token.ts'

/** Wrong tokens of one address that are told so; then it is told to wait. A right one opens all the same. */
const MOST_WRONG = 30

/** Milliseconds in which that many may be wrong. */
const WINDOW = 15 * 60_000
const MINUTE = 60_000

/** What a token opens. Asked anew each time: what is taken away from its maker is gone. */
export async function requireToken(
  token: string,
  request: { readonly headers: Pick<Headers, 'get'> },
): Promise<Result<Scope>> {
  const { database } = await openHouse()
  const found = await findApiToken(database, hashOfToken(token), now())
  if (found === null) {
    log.warn({ address: addressPseudonym(request) }, 'An API token was wrong.')
    return refuseToken(clientAddress(request))
  }
  noteUse(found)
  const { workspaceId, role, runIds, userId, name } = found
  return accepted(mintScope(workspaceId, role, runIds, userId, { tokenName: name }))
}

async function refuseToken(address: string): Promise<Result<never>> {
  const { database } = await openHouse()
  const moment = now()
  const span = { from: new Date(Date.parse(moment) - WINDOW).toISOString(), now: moment }
  const limits = [{ key: pseudonymOf(`token ${address}`), most: MOST_WRONG }]
  const attempt = await patiently(() => beginAttempt(database, randomUUID(), limits, span))
  if (attempt.may) return refused('wrongToken')
  const minutes = Math.max(1, Math.ceil((Date.parse(attempt.oldest) + WINDOW - Date.parse(moment)) / MINUTE))
  return refused('tooManyAttempts', { minutes })
}

/** To the hour, and without holding up what is asked. */
function noteUse({ id, lastUsedAt }: OpenToken): void {
  const hour = `${now().slice(0, 13)}:00:00.000Z`
  if (lastUsedAt === hour) return
  const note = async () => {
    const { database } = await openHouse()
    await patiently(() => touchApiToken(database, id, hour))
  }
  note().catch((fault) => logFault('the use of a token could not be noted', fault))
}
