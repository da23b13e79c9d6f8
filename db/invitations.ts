import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Role } from '#lib/kernel/access'
import type { Database } from './open.ts'
import { requireAdmin } from './require-write.ts'
import { invitations, memberships, users } from './schema/people.ts'
import { workspaces } from './schema/workspaces.ts'
import type { Scope } from './scope.ts'
import type { NewPerson } from './users.ts'
import { insertPerson } from './users.ts'

/** An invitation without what it is opened by. */
export type Invitation = Omit<typeof invitations.$inferSelect, 'workspaceId' | 'tokenSha256'>

export type NewInvitation = Invitation & { readonly tokenSha256: string }

/** What an invitation opens. */
export type OpenInvitation = { readonly workspaceId: string; readonly workspace: string; readonly role: Role }

export async function createInvitation({ orm }: Database, scope: Scope, invitation: NewInvitation): Promise<void> {
  requireAdmin(scope)
  orm
    .insert(invitations)
    .values({ ...invitation, workspaceId: scope.workspaceId })
    .run()
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
export async function revokeInvitation({ orm }: Database, scope: Scope, id: string, now: string): Promise<boolean> {
  requireAdmin(scope)
  const open = and(
    eq(invitations.id, id),
    eq(invitations.workspaceId, scope.workspaceId),
    isNull(invitations.usedAt),
    isNull(invitations.revokedAt),
  )
  return orm.update(invitations).set({ revokedAt: now }).where(open).run().changes > 0
}

/** What a link invites to; null for one that is unknown, used, revoked or over. No scope: whoever has the link asks. */
export async function findInvitation(
  { orm }: Database,
  tokenSha256: string,
  now: string,
): Promise<OpenInvitation | null> {
  const found = orm
    .select({ workspaceId: invitations.workspaceId, workspace: workspaces.name, role: invitations.role })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .where(openInvitation(tokenSha256, now))
    .get()
  return found ?? null
}

/** Uses a link up: a new account, or one more workspace for a person there is. */
export async function acceptInvitation(
  database: Database,
  tokenSha256: string,
  who: NewPerson | { readonly userId: string },
  now: string,
): Promise<'notFound' | 'emailTaken' | null> {
  const { orm } = database
  return orm.transaction(
    () => {
      const found = orm.select().from(invitations).where(openInvitation(tokenSha256, now)).get()
      if (found === undefined) return 'notFound'
      if ('email' in who && isTaken(database, who.email)) return 'emailTaken'
      const userId = 'email' in who ? insertPerson(database, who, now) : who.userId
      const { workspaceId, role, runIds } = found
      orm.insert(memberships).values({ workspaceId, userId, role, runIds, createdAt: now }).onConflictDoNothing().run()
      orm.update(invitations).set({ usedAt: now }).where(eq(invitations.id, found.id)).run()
      return null
    },
    { behavior: 'immediate' },
  )
}

function isTaken({ orm }: Database, email: string): boolean {
  return orm.select({ id: users.id }).from(users).where(eq(users.email, email)).get() !== undefined
}

function openInvitation(tokenSha256: string, now: string) {
  const { usedAt, revokedAt, expiresAt } = invitations
  return and(eq(invitations.tokenSha256, tokenSha256), isNull(usedAt), isNull(revokedAt), gt(expiresAt, now))
}
