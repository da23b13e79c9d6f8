import type { Role } from './access.ts'
import { ROLES } from './access.ts'

/** What a token may at most: to read, or also to run the tests. None administers. */
export const TOKEN_ROLES = ['viewer', 'editor'] as const satisfies readonly Role[]
export type TokenRole = (typeof TOKEN_ROLES)[number]

/** For how many days a token may be made to open anything; the usual choice among them. */
export const TOKEN_DAYS = [30, 90, 365] as const
export const USUAL_TOKEN_DAYS: (typeof TOKEN_DAYS)[number] = 90

/** Of two roles the one that may less. */
export function weakerRole<First extends Role, Second extends Role>(first: First, second: Second): First | Second {
  return ROLES.indexOf(first) < ROLES.indexOf(second) ? first : second
}
