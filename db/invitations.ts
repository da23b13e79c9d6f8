import { and, desc, eq, exists, gt, isNull, or } from 'drizzle-orm'
import type { Role } from '#lib/kernel/access'
import { noteActivity } from './activities.ts'
import type { Database } from './open.ts'
import { requireAdmin } from './require-role.ts'
import { invitations, memberships, users } from './schema/people.ts'
import { workspaces } from './schema/workspaces.ts'
import type { Scope } from './scope.ts'
import type { NewPerson } from './users.ts'
import { insertPerson } from './users.ts'

/** An invitation without what it is opened by, and whose it is. */
export type Invitation = Omit<typeof invitations.$inferSelect, 'workspaceId' | 'tokenSha256' | 'createdBy'>

export type NewInvitation = Invitation & { readonly tokenSha256: string }

/** What an invitation opens. */
export type OpenInvitation = { readonly workspaceId: string; readonly workspace: string; readonly role: Role }

export async function createInvitation(database: Database, scope: Scope, invitation: NewInvitation): Promise<void> {
  requireAdmin(scope)
  const { label, role, createdAt: at } = invitation
  database.orm.transaction(
    () => {
      const own = { workspaceId: scope.workspaceId, createdBy: scope.userId }
      database.orm
        .insert(invitations)
        .values({ ...invitation, ...own })
        .run()
      noteActivity(database, scope, { kind: 'invited', subject: { name: label ?? '', role }, at })
    },
    { behavior: 'immediate' },
  )
}

/** The invitations of the workspace, the latest first. */
export async function listInvitations({ orm }: Database, scope: Scope): Promise<Invitation[]> {
  requireAdmin(scope)
  const { id, label, role, runIds, createdAt, expiresAt, usedAt, revokedAt } = invitations
  return orm
    .select({ id, label, role, runIds, createdAt, expiresAt, usedAt, revokedAt })
    .from(invitations)
    .where(eq(invitations.workspaceId, scope.workspaceId))
    .orderBy(desc(createdAt), desc(id))
    .all()
}

/** Closes an invitation; false where there is none that is open. */
export async function revokeInvitation(database: Database, scope: Scope, id: string, now: string): Promise<boolean> {
  requireAdmin(scope)
  const open = and(
    eq(invitations.id, id),
    eq(invitations.workspaceId, scope.workspaceId),
    isNull(invitations.usedAt),
    isNull(invitations.revokedAt),
  )
  const { orm } = database
  return orm.transaction(
    () => {
      const [closed] = orm.update(invitations).set({ revokedAt: now }).where(open).returning().all()
      if (closed === undefined) return false
      noteActivity(database, scope, { kind: 'invitationClosed', subject: { name: closed.label ?? '' }, at: now })
      return true
    },
    { behavior: 'immediate' },
  )
}

/** Closes all that somebody has made in a workspace, or in all; for who takes their rights away, in that transaction. */
export function revokeInvitationsOf(
  { orm }: Database,
  { userId, workspaceId }: { readonly userId: string; readonly workspaceId?: string },
  now: string,
): void {
  const { createdBy, usedAt, revokedAt } = invitations
  const there = workspaceId === undefined ? undefined : eq(invitations.workspaceId, workspaceId)
  const open = and(eq(createdBy, userId), there, isNull(usedAt), isNull(revokedAt))
  orm.update(invitations).set({ revokedAt: now }).where(open).run()
}

/**
 * What a link invites to; null for one that is unknown, used, revoked, over, or of somebody who may not invite any more.
 * No scope: whoever has the link asks.
 */
export async function findInvitation(
  database: Database,
  tokenSha256: string,
  now: string,
): Promise<OpenInvitation | null> {
  const found = database.orm
    .select({ workspaceId: invitations.workspaceId, workspace: workspaces.name, role: invitations.role })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .where(openInvitation(database, tokenSha256, now))
    .get()
  return found ?? null
}

/** Uses a link up: a new account, or one more workspace for a person there is. One who is a member there leaves it open. */
export async function acceptInvitation(
  database: Database,
  tokenSha256: string,
  who: NewPerson | { readonly userId: string },
  now: string,
): Promise<'notFound' | 'emailTaken' | 'memberAlready' | null> {
  const { orm } = database
  return orm.transaction(
    () => {
      const found = orm
        .select()
        .from(invitations)
        .where(openInvitation(database, tokenSha256, now))
        .get()
      if (found === undefined) return 'notFound'
      if ('email' in who && isTaken(database, who.email)) return 'emailTaken'
      const userId = 'email' in who ? insertPerson(database, who, now) : who.userId
      const { workspaceId, role, runIds } = found
      const membership = { workspaceId, userId, role, runIds, createdAt: now }
      if (orm.insert(memberships).values(membership).onConflictDoNothing().run().changes === 0) return 'memberAlready'
      orm.update(invitations).set({ usedAt: now }).where(eq(invitations.id, found.id)).run()
      noteActivity(database, { workspaceId, userId }, { kind: 'joined', subject: { role }, at: now })
      return null
    },
    { behavior: 'immediate' },
  )
}

function isTaken({ orm }: Database, email: string): boolean {
  return orm.select({ id: users.id }).from(users).where(eq(users.email, email)).get() !== undefined
}

function openInvitation(database: Database, tokenSha256: string, now: string) {
  const { usedAt, revokedAt, expiresAt } = invitations
  return and(
    eq(invitations.tokenSha256, tokenSha256),
    isNull(usedAt),
    isNull(revokedAt),
    gt(expiresAt, now),
    or(isNull(invitations.createdBy), exists(makerWhoMayInvite(database))),
  )
}

/** Its maker, as an admin of the workspace with an open account. */
function makerWhoMayInvite({ orm }: Database) {
  return orm
    .select({ id: memberships.userId })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.userId, invitations.createdBy),
        eq(memberships.workspaceId, invitations.workspaceId),
        eq(memberships.role, 'admin'),
        isNull(users.disabledAt),
      ),
    )
}
