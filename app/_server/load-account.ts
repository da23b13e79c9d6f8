import 'server-only'
import type { Membership } from '#db/memberships'
import { membershipsOf } from '#db/memberships'
import { openHouse } from './house.ts'
import type { HouseMode } from './house-mode.ts'
import { houseMode } from './house-mode.ts'
import { makesWorkspaces } from './makes-workspaces.ts'
import { requireOwnHost } from './require-own-host.ts'
import { proveScope } from './require-scope.ts'
import type { Session } from './require-session.ts'
import { findSession } from './require-session.ts'
import { setUpCode } from './set-up-code.ts'

export type { HouseMode } from './house-mode.ts'

/** Who is signed in, for the pages about themselves. */
export type Account = Pick<Session, 'name' | 'email'> & {
  readonly memberships: readonly Membership[]
  /** The one in view; null for somebody who is a member of none. */
  readonly current: Membership | null
  /** Whether they make workspaces for clients. */
  readonly makesWorkspaces: boolean
}

/** Whoever is signed in; null where nobody is, or nobody has to be. */
export async function loadAccount(): Promise<Account | null> {
  if ((await houseMode()) !== 'agency') return null
  const session = await findSession()
  if (session === null) return null
  const { database } = await openHouse()
  const memberships = await membershipsOf(database, session.userId)
  const proof = await proveScope()
  const current = proof.ok ? memberships.find(({ workspaceId }) => workspaceId === proof.value.workspaceId) : undefined
  const { name, email } = session
  return { name, email, memberships, current: current ?? null, makesWorkspaces: makesWorkspaces(memberships) }
}

/**
 * For the page of the first account, which has the server tell its code where one is needed; null under a name that is not
 * this server's.
 */
export async function loadSetUp(): Promise<HouseMode | null> {
  const [mode, own] = await Promise.all([houseMode(), requireOwnHost()])
  if (mode === 'unset') setUpCode()
  return own.ok ? mode : null
}

/** Who may come in; see `houseMode`. */
export async function loadHouseMode(): Promise<HouseMode> {
  return houseMode()
}
