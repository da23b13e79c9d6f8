import 'server-only'
import type { Route } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Membership } from '#db/memberships'
import { membershipsOf } from '#db/memberships'
import type { Scope } from '#db/scope'
import { mintScope } from '#db/scope'
import { BUILT_IN_WORKSPACE } from '#db/workspaces'
import { may } from '#lib/kernel/access'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { bearerOf } from './bearer-of.ts'
import { openHouse } from './house.ts'
import { houseMode } from './house-mode.ts'
import { noteForbidden } from './note-forbidden.ts'
import { sendToSignIn } from './own-path.ts'
import { requireOwnHost } from './require-own-host.ts'
import { findPrintPass } from './require-print-pass.ts'
import { findSession } from './require-session.ts'
import { requireToken } from './require-token.ts'

/** The gate of pages: who asks, and for which workspace; or the page that asks for what is missing. */
export async function requireScope(): Promise<Scope> {
  const proof = await proveScope()
  return proof.ok ? proof.value : await (ELSEWHERE[proof.reason.key] ?? notFound)()
}

/** The gate of pages on which something is changed: for a viewer there is no such page. */
export async function requireWriter(): Promise<Scope> {
  const scope = await requireScope()
  if (may(scope.role, 'write')) return scope
  noteForbidden('notAllowed', scope)
  return notFound()
}

const ELSEWHERE: Readonly<Record<string, () => Promise<never> | never>> = {
  setUpFirst: () => redirect('/setup' as Route),
  signInFirst: sendToSignIn,
  noWorkspace: () => redirect('/account' as Route),
}

/** The gate of the interface: a program by its token, which then decides alone, else whoever a page would be for. */
export async function proveCaller(): Promise<Result<Scope>> {
  const request = { headers: await headers() }
  const token = bearerOf(request)
  if (token === null) return proveScope()
  const own = await requireOwnHost()
  if (!own.ok) return own
  // A token from before the server was opened to a network is nobody's.
  return (await houseMode()) === 'unset' ? refused('setUpFirst') : requireToken(token, request)
}

/** Who asks, and for which workspace. While one page is made, it is asked once. */
export const proveScope = cache(async (): Promise<Result<Scope>> => {
  const printing = await findPrintPass()
  if (printing !== null) return accepted(printing)
  const mode = await houseMode()
  if (mode === 'agency') return scopeOfSession()
  const own = await requireOwnHost()
  if (!own.ok) return own
  return mode === 'alone' ? accepted(mintScope(BUILT_IN_WORKSPACE.id, 'admin')) : refused('setUpFirst')
})

/** The workspace that the session has chosen, else the first of its person's. Asked anew each time: what is taken away is gone. */
async function scopeOfSession(): Promise<Result<Scope>> {
  const session = await findSession()
  if (session === null) return refused('signInFirst')
  const { database } = await openHouse()
  const all = await membershipsOf(database, session.userId)
  const chosen = all.find(({ workspaceId }) => workspaceId === session.workspaceId) ?? all[0]
  return chosen === undefined ? refused('noWorkspace') : accepted(scopeOf(chosen, session.userId))
}

/** The workspaces of whoever is signed in, each with the scope that opens it; none where nobody is. */
export async function requireWorkspaces(): Promise<readonly { membership: Membership; scope: Scope }[]> {
  const session = await findSession()
  if (session === null) return []
  const { database } = await openHouse()
  const all = await membershipsOf(database, session.userId)
  return all.map((membership) => ({ membership, scope: scopeOf(membership, session.userId) }))
}

function scopeOf({ workspaceId, role, runIds }: Membership, userId: string): Scope {
  return mintScope(workspaceId, role, role === 'viewer' ? runIds : null, userId)
}
