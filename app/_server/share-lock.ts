import 'server-only'
import { isPassword } from '#db/passwords'
import type { OpenShare } from '#db/shares'
import { findShared } from '#db/shares'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { pseudonymOf } from './house-secret.ts'
import { keepsCookie } from './keeps-cookie.ts'
import { noteGuess, secondsToWait } from './link-guesses.ts'
import { isReachedSafely } from './own-address.ts'
import { withinLimits } from './sign-in-limits.ts'
import { hashOfToken } from './token.ts'

/** Seconds that a browser need not say the password again. */
const REMEMBERED = 30 * 86_400

/** Whether a link asks for no password, or this browser has said it. */
export async function isUnlocked(share: OpenShare): Promise<boolean> {
  const mark = markOf(share)
  return mark === null || keepsCookie(cookieName(), mark)
}

/**
 * Tries the password of a link, as often as one may try to sign in. The answer is the header `Set-Cookie` for the link's own
 * addresses: with it the browser is told from others, until the link is closed.
 */
export async function unlockShare(request: Request, token: string, password: string): Promise<Result<string>> {
  if (secondsToWait(request) !== null) return refused('notFound')
  const { database } = await openHouse()
  const share = await findShared(database, hashOfToken(token), now())
  if (share === null) noteGuess(request)
  const mark = share && markOf(share)
  if (share?.passwordHash == null || mark === null) return refused('notFound')
  const { id, passwordHash } = share
  const tried = await withinLimits({ account: `link ${id}` }, request, async () =>
    (await isPassword(password, passwordHash)) ? mark : null,
  )
  if (!tried.ok) return tried
  return tried.value === null ? refused('wrongPassword') : accepted(cookieOf(token, tried.value))
}

/** Null where there is nothing to be said. */
function markOf({ id, passwordHash }: OpenShare): string | null {
  return passwordHash === null ? null : pseudonymOf(`link ${id} opened by ${passwordHash}`)
}

function cookieOf(token: string, mark: string): string {
  const path = `/s/${encodeURIComponent(token)}`
  const secure = isReachedSafely() ? '; Secure' : ''
  return `${cookieName()}=${mark}; Path=${path}; Max-Age=${REMEMBERED}; HttpOnly; SameSite=Lax${secure}`
}

function cookieName(): string {
  return isReachedSafely() ? '__Secure-touchstone-link' : 'touchstone-link'
}
