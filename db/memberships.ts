import { and, asc, count, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Role } from '#lib/kernel/access'
import { may } from '#lib/kernel/access'
import { endAccount, resumeAccount } from './accounts.ts'
import { noteActivity } from './activities.ts'
import { revokeApiTokensOf } from './api-tokens.ts'
import { revokeInvitationsOf } from './invitations.ts'
import type { Database } from './open.ts'
import { prepared } from './prepared.ts'
import { requireAdmin } from './require-role.ts'
import { memberships, users } from './schema/people.ts'
import { workspaces } from './schema/workspaces.ts'
import type { Scope } from './scope.ts'
import { closeLinksOf, openLinksOf } from './shares.ts'
import { removeWebhooksOf } from './webhooks.ts'

/** What a person is in a workspace. */
export type Membership = {
  readonly workspaceId: string
  readonly workspace: string
  readonly role: Role
  readonly runIds: readonly string[] | null
}

/** A person as the admins of a workspace see them. */
export type Member = {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly runIds: readonly string[] | null
  readonly disabledAt: string | null
  /** How many of the links they have made to runs of the workspace are open. */
  readonly openLinks: number
}

/** Why a change of people was not made. */
export type MemberRefusal = 'notFound' | 'lastAdmin' | 'ownAccount' | 'elsewhereToo'

/** The workspaces of a person, the oldest membership first. No scope: gates ask. */
export async function membershipsOf(database: Database, userId: string): Promise<Membership[]> {
  return membershipsByUser(database).all({ user: userId })
}

const membershipsByUser = prepared((orm) =>
  orm
    .select({
      workspaceId: memberships.workspaceId,
      workspace: workspaces.name,
      role: memberships.role,
      runIds: memberships.runIds,
    })
    .from(memberships)
    .innerJoin(workspaces, eq(workspaces.id, memberships.workspaceId))
    .where(eq(memberships.userId, sql.placeholder('user')))
    .orderBy(asc(memberships.createdAt), asc(memberships.workspaceId))
    .prepare(),
)

/** The people of the workspace by name. */
export async function listMembers(database: Database, scope: Scope, now: string): Promise<Member[]> {
  requireAdmin(scope)
  const { name, email, disabledAt } = users
  const { userId, role, runIds } = memberships
  const { workspaceId } = scope
  const members = database.orm
    .select({ userId, name, email, role, runIds, disabledAt })
    .from(memberships)
    .innerJoin(users, eq(users.id, userId))
    .where(eq(memberships.workspaceId, workspaceId))
    .orderBy(asc(name), asc(email))
    .all()
  return members.map((member) => ({
    ...member,
    openLinks: openLinksOf(database, { userId: member.userId, workspaceId }, now),
  }))
}

/** A change of what somebody may; `closesLinks` closes the links that they have made, too. */
export type MemberChange = { readonly at: string; readonly closesLinks: boolean }

/** Gives a person another role, or other runs; null where it is done. Who is admin no more has neither open invitations nor webhooks. */
export async function changeMember(
  database: Database,
  scope: Scope,
  userId: string,
  { role, runIds }: { readonly role: Role; readonly runIds: readonly string[] | null },
  { at, closesLinks }: MemberChange,
): Promise<MemberRefusal | null> {
  return changed(database, scope, userId, role !== 'admin', (name) => {
    const own = { userId, workspaceId: scope.workspaceId }
    const values = { role, runIds: role === 'viewer' ? runIds : null }
    database.orm.update(memberships).set(values).where(ownMember(scope, userId)).run()
    if (role !== 'admin') endAdministering(database, scope, own, at)
    const links = closesLinks && !may(role, 'write') ? closeLinksOf(database, own, at) : 0
    noteActivity(database, scope, { kind: 'accessChanged', subject: { name, role, links }, at })
    return null
  })
}

/** Takes a person, their open invitations, tokens and webhooks out of the workspace, at once; null where it is done. */
export async function removeMember(
  database: Database,
  scope: Scope,
  userId: string,
  { at, closesLinks }: MemberChange,
): Promise<MemberRefusal | null> {
  return changed(database, scope, userId, true, (name) => {
    const own = { userId, workspaceId: scope.workspaceId }
    database.orm.delete(memberships).where(ownMember(scope, userId)).run()
    endAdministering(database, scope, own, at)
    revokeApiTokensOf(database, own, at)
    const links = closesLinks ? closeLinksOf(database, own, at) : 0
    noteActivity(database, scope, { kind: 'memberRemoved', subject: { name, links }, at })
    return null
  })
}

/**
 * Closes an account with its invitations, tokens and webhooks, and ends its sessions. Only for who is admin of every workspace in
 * which that person is: nobody is shut out of a workspace by the admin of another.
 */
export async function closeAccount(
  database: Database,
  scope: Scope,
  userId: string,
  { at, closesLinks }: MemberChange,
): Promise<MemberRefusal | null> {
  if (scope.userId === userId) return 'ownAccount'
  return changed(database, scope, userId, true, (name) => {
    if (!administersAll(database, scope, userId)) return 'elsewhereToo'
    const links = endAccount(database, scope, userId, { at, closesLinks })
    noteActivity(database, scope, { kind: 'accountClosed', subject: { name, links }, at })
    return null
  })
}

/** Opens a closed account again, for the same. */
export async function openAccount(
  database: Database,
  scope: Scope,
  userId: string,
  now: string,
): Promise<MemberRefusal | null> {
  if (scope.userId === userId) return 'ownAccount'
  return changed(database, scope, userId, false, (name) => {
    if (!administersAll(database, scope, userId)) return 'elsewhereToo'
    resumeAccount(database, userId)
    noteActivity(database, scope, { kind: 'accountOpened', subject: { name }, at: now })
    return null
  })
}

/** What only an admin makes ends with their being one. */
function endAdministering(
  database: Database,
  scope: Scope,
  own: { readonly userId: string; readonly workspaceId: string },
  at: string,
): void {
  revokeInvitationsOf(database, own, at)
  removeWebhooksOf(database, scope, own, at)
}

/** In one transaction: the change, unless there is no such member or the workspace would be left without an admin. */
function changed(
  database: Database,
  scope: Scope,
  userId: string,
  endsAdmin: boolean,
  change: (name: string) => MemberRefusal | null,
): MemberRefusal | null {
  requireAdmin(scope)
  return database.orm.transaction(
    () => {
      const member = memberOf(database, scope, userId)
      if (member === undefined) return 'notFound'
      if (endsAdmin && member.role === 'admin' && otherAdmins(database, scope, userId) === 0) return 'lastAdmin'
      return change(member.name)
    },
    { behavior: 'immediate' },
  )
}

function memberOf({ orm }: Database, scope: Scope, userId: string) {
  return orm
    .select({ role: memberships.role, name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(ownMember(scope, userId))
    .get()
}

function otherAdmins({ orm }: Database, { workspaceId }: Scope, userId: string): number {
  const others = and(
    eq(memberships.workspaceId, workspaceId),
    eq(memberships.role, 'admin'),
    ne(memberships.userId, userId),
    isNull(users.disabledAt),
  )
  const found = orm
    .select({ admins: count() })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(others)
    .get()
  return found?.admins ?? 0
}

function administersAll({ orm }: Database, scope: Scope, userId: string): boolean {
  if (scope.userId === null) return true
  const roleOf = (id: string) => orm.select().from(memberships).where(eq(memberships.userId, id)).all()
  const mine = new Set(roleOf(scope.userId).flatMap(({ role, workspaceId }) => (role === 'admin' ? [workspaceId] : [])))
  return roleOf(userId).every(({ workspaceId }) => mine.has(workspaceId))
}

function ownMember({ workspaceId }: Scope, userId: string) {
  return and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, userId))
}
