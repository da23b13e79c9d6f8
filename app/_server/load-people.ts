import 'server-only'
import { notFound } from 'next/navigation'
import type { Invitation } from '#db/invitations'
import { findInvitation, listInvitations } from '#db/invitations'
import type { Member } from '#db/memberships'
import { listMembers } from '#db/memberships'
import type { RunName } from '#db/run-summaries'
import { listRunNames } from '#db/run-summaries'
import type { Scope } from '#db/scope'
import { may } from '#lib/kernel/access'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { requireScope } from './require-scope.ts'
import { hashOfToken } from './token.ts'

export type { Invitation } from '#db/invitations'
export type { Member } from '#db/memberships'

/** The people of a workspace, as its admins see them. */
export type People = {
  readonly members: readonly Member[]
  readonly invitations: readonly Invitation[]
  /** What a viewer can be limited to. */
  readonly runs: readonly RunName[]
  /** Who looks at them; null in a house without accounts. */
  readonly userId: string | null
}

/** For the page, which is there for admins alone. */
export async function loadPeople(): Promise<People> {
  const people = await findPeople(await requireScope())
  return people.ok ? people.value : notFound()
}

export async function findPeople(scope: Scope): Promise<Result<People>> {
  if (!may(scope.role, 'administer')) return refused('notAllowed')
  const { database } = await openHouse()
  const [members, invitations, runs] = await Promise.all([
    listMembers(database, scope, now()),
    listInvitations(database, scope),
    listRunNames(database, scope),
  ])
  return accepted({ members, invitations, runs, userId: scope.userId })
}

/** The workspace that an invitation leads to; null where it opens nothing. */
export async function loadInvitation(token: string): Promise<{ readonly workspace: string } | null> {
  const { database } = await openHouse()
  return findInvitation(database, hashOfToken(token), now())
}
