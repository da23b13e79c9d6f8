import 'server-only'
import { pseudonymOf } from './house-secret.ts'
import { keepsCookie } from './keeps-cookie.ts'
import { isReachedSafely } from './own-address.ts'

/** Seconds. */
const A_YEAR = 365 * 86_400

/**
 * The header `Set-Cookie` by which a browser is known to an account that has signed in there. It opens nothing: whoever
 * tries passwords elsewhere cannot use up its tries. Of several people at one browser, it is the last one's.
 */
export function knownBrowser(email: string): string {
  const secure = isReachedSafely() ? '; Secure' : ''
  return `${cookieName()}=${markOf(email)}; Path=/; Max-Age=${A_YEAR}; HttpOnly; SameSite=Lax${secure}`
}

/** Whether this account has signed in at the browser of the request before. */
export async function isKnownBrowser(email: string): Promise<boolean> {
  return keepsCookie(cookieName(), markOf(email))
}

function cookieName(): string {
  return isReachedSafely() ? '__Host-touchstone-known' : 'touchstone-known'
}

function markOf(email: string): string {
  return pseudonymOf(`known browser of ${email}`)
}
