import { and, asc, count, eq, isNull, ne } from 'drizzle-orm'
import type { Role } from '#lib/kernel/access'
import { revokeInvitationsOf } from './invitations.ts'
import type { Database } from './open.ts'
import { requireAdmin } from './require-write.ts'
import { memberships, sessions, users } from './schema/people.ts'
import { workspaces } from './schema/workspaces.ts'
import type { Scope } from './scope.ts'

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
}

/** Why a change of people was not made. */
export type MemberRefusal = 'notFound' | 'lastAdmin' | 'ownAccount' | 'elsewhereToo'

/** The workspaces of a person, the oldest membership first. No scope: gates ask. */
export async function membershipsOf({ orm }: Database, userId: string): Promise<Membership[]> {
  return orm
    .select({
      workspaceId: memberships.workspaceId,
      workspace: workspaces.name,
      role: memberships.role,
      runIds: memberships.runIds,
    })
    .from(memberships)
    .innerJoin(workspaces, eq(workspaces.id, memberships.workspaceId))
    .where(eq(memberships.userId, userId))
    .orderBy(asc(memberships.createdAt), asc(memberships.workspaceId))
    .all()
}

/** The people of the workspace by name. */
export async function listMembers({ orm }: Database, scope: Scope): Promise<Member[]> {
  requireAdmin(scope)
  const { name, email, disabledAt } = users
  const { userId, role, runIds } = memberships
  return orm
    .select({ userId, name, email, role, runIds, disabledAt })
    .from(memberships)
    .innerJoin(users, eq(users.id, userId))
    .where(eq(memberships.workspaceId, scope.workspaceId))
    .orderBy(asc(name), asc(email))
    .all()
}

/** Gives a person another role, or other runs; null where it is done. Who is admin no more has no open invitations. */
export async function changeMember(
  database: Database,
  scope: Scope,
  userId: string,
  { role, runIds }: { readonly role: Role; readonly runIds: readonly string[] | null },
  now: string,
): Promise<MemberRefusal | null> {
  return changed(database, scope, userId, role !== 'admin', () => {
    const values = { role, runIds: role === 'viewer' ? runIds : null }
    database.orm.update(memberships).set(values).where(ownMember(scope, userId)).run()
    if (role !== 'admin') revokeInvitationsOf(database, { userId, workspaceId: scope.workspaceId }, now)
    return null
  })
}

/** Takes a person and their open invitations out of the workspace, at once; null where it is done. */
export async function removeMember(
  database: Database,
  scope: Scope,
  userId: string,
  now: string,
): Promise<MemberRefusal | null> {
  return changed(database, scope, userId, true, () => {
    database.orm.delete(memberships).where(ownMember(scope, userId)).run()
    revokeInvitationsOf(database, { userId, workspaceId: scope.workspaceId }, now)
    return null
  })
}

/**
 * Closes an account with its invitations and ends its sessions, or opens it again. Only for who is admin of every workspace in which that person
 * is: nobody is shut out of a workspace by the admin of another.
 */
export async function closeAccount(
  database: Database,
  scope: Scope,
  userId: string,
  closedAt: string | null,
): Promise<MemberRefusal | null> {
  if (scope.userId === userId) return 'ownAccount'
  return changed(database, scope, userId, closedAt !== null, () => {
    if (!administersAll(database, scope, userId)) return 'elsewhereToo'
    database.orm.update(users).set({ disabledAt: closedAt }).where(eq(users.id, userId)).run()
    if (closedAt === null) return null
    database.orm.delete(sessions).where(eq(sessions.userId, userId)).run()
    revokeInvitationsOf(database, { userId }, closedAt)
    return null
  })
}

/** In one transaction: the change, unless there is no such member or the workspace would be left without an admin. */
function changed(
  database: Database,
  scope: Scope,
  userId: string,
  endsAdmin: boolean,
  change: () => MemberRefusal | null,
): MemberRefusal | null {
  requireAdmin(scope)
  return database.orm.transaction(
    () => {
      const member = database.orm.select().from(memberships).where(ownMember(scope, userId)).get()
      if (member === undefined) return 'notFound'
      if (endsAdmin && member.role === 'admin' && otherAdmins(database, scope, userId) === 0) return 'lastAdmin'
      return change()
    },
    { behavior: 'immediate' },
  )
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
