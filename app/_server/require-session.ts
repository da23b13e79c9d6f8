import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import { endSession, touchSession } from '#db/sessions'
import { MILLISECONDS_PER_DAY } from '#lib/kernel/day'
import { openAuth } from './auth.ts'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { patiently } from './patiently.ts'

/** Who is signed in. */
export type Session = {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly email: string
  /** The workspace chosen last; it may be one that is not theirs any more. */
  readonly workspaceId: string | null
}

/** Milliseconds without a request after which a session is over. */
const LONGEST_IDLE = 7 * MILLISECONDS_PER_DAY

/** Milliseconds after which a session that is in use is noted as such. */
const NOTED_EVERY = 3_600_000

/** Asked of better-auth, which keeps sessions to their longest life; idle ones and those of closed accounts end here. */
export const findSession = cache(async (): Promise<Session | null> => {
  const cookie = (await headers()).get('cookie')
  if (cookie === null) return null
  const auth = await openAuth()
  const found = await auth.api.getSession({ headers: new Headers({ cookie }) })
  if (found === null || found.user.disabledAt) return null
  const { database } = await openHouse()
  const { id, userId, updatedAt, workspaceId } = found.session
  const idle = Date.parse(now()) - updatedAt.getTime()
  // As long ahead as behind: then the clock was wrong when the session was in use, and nobody knows how long ago that was.
  if (Math.abs(idle) > LONGEST_IDLE) {
    await patiently(() => endSession(database, id))
    return null
  }
  if (idle > NOTED_EVERY) await patiently(() => touchSession(database, id, now()))
  return { id, userId, name: found.user.name, email: found.user.email, workspaceId: workspaceId ?? null }
})
