import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Role } from '#lib/kernel/access'
import { weakerRole } from '#lib/kernel/api-token'
import { noteActivity } from './activities.ts'
import type { Database } from './open.ts'
import { requireAdmin } from './require-role.ts'
import { apiTokens } from './schema/connections.ts'
import { memberships, users } from './schema/people.ts'
import type { Scope } from './scope.ts'

/** A token without what it is proven by. */
export type ApiToken = Omit<typeof apiTokens.$inferSelect, 'workspaceId' | 'tokenSha256' | 'createdBy'> & {
  /** Who made it; null for whoever is at the machine itself. */
  readonly maker: string | null
}

export type NewApiToken = Omit<ApiToken, 'maker' | 'lastUsedAt' | 'revokedAt'> & { readonly tokenSha256: string }

/** What a token opens at this moment. */
export type OpenToken = {
  readonly id: string
  readonly name: string
  readonly workspaceId: string
  readonly role: Role
  readonly runIds: readonly string[] | null
  readonly userId: string | null
  readonly lastUsedAt: string | null
}

export async function createApiToken(database: Database, scope: Scope, token: NewApiToken): Promise<void> {
  requireAdmin(scope)
  const { name, createdAt: at } = token
  database.orm.transaction(
    () => {
      const values = { ...token, workspaceId: scope.workspaceId, createdBy: scope.userId }
      database.orm.insert(apiTokens).values(values).run()
      noteActivity(database, scope, { kind: 'tokenCreated', subject: { name }, at })
    },
    { behavior: 'immediate' },
  )
}

/** The tokens of the workspace, the latest first, each with what it may now. */
export async function listApiTokens({ orm }: Database, scope: Scope): Promise<ApiToken[]> {
  requireAdmin(scope)
  const { workspaceId } = scope
  const { id, start, name, role, createdAt, expiresAt, lastUsedAt, revokedAt, createdBy } = apiTokens
  const ofMaker = and(eq(memberships.userId, createdBy), eq(memberships.workspaceId, workspaceId))
  const shown = { id, start, name, role, createdAt, expiresAt, lastUsedAt, revokedAt, maker: users.name }
  const stored = orm
    .select({ ...shown, makersRole: memberships.role })
    .from(apiTokens)
    .leftJoin(users, eq(users.id, createdBy))
    .leftJoin(memberships, ofMaker)
    .where(eq(apiTokens.workspaceId, workspaceId))
    .orderBy(desc(createdAt), desc(id))
    .all()
  return stored.map(({ makersRole, ...token }) => ({
    ...token,
    role: weakerRole(token.role, makersRole ?? token.role),
  }))
}

/** Closes a token for good; false where there is none that is open. */
export async function revokeApiToken(database: Database, scope: Scope, id: string, now: string): Promise<boolean> {
  requireAdmin(scope)
  const { orm } = database
  const own = and(eq(apiTokens.id, id), eq(apiTokens.workspaceId, scope.workspaceId), isNull(apiTokens.revokedAt))
  return orm.transaction(
    () => {
      const [closed] = orm
        .update(apiTokens)
        .set({ revokedAt: now })
        .where(own)
        .returning({ name: apiTokens.name })
        .all()
      if (closed === undefined) return false
      noteActivity(database, scope, { kind: 'tokenRevoked', subject: closed, at: now })
      return true
    },
    { behavior: 'immediate' },
  )
}

/**
 * Closes all that somebody has made in a workspace, or in all; null for whoever is at the machine itself. For who takes their
 * rights away, in that transaction.
 */
export function revokeApiTokensOf(
  { orm }: Database,
  { userId, workspaceId }: { readonly userId: string | null; readonly workspaceId?: string },
  now: string,
): void {
  const there = workspaceId === undefined ? undefined : eq(apiTokens.workspaceId, workspaceId)
  const own = userId === null ? isNull(apiTokens.createdBy) : eq(apiTokens.createdBy, userId)
  const open = and(own, there, isNull(apiTokens.revokedAt))
  orm.update(apiTokens).set({ revokedAt: now }).where(open).run()
}

/**
 * What a token opens: no more than its maker may at this moment, and nothing where they are no member any more or their
 * account is closed. One that nobody signed in has made opens nothing once there are accounts. Null for all that opens
 * nothing. No scope: whoever has the token asks.
 */
export async function findApiToken({ orm }: Database, tokenSha256: string, now: string): Promise<OpenToken | null> {
  const token = orm
    .select()
    .from(apiTokens)
    .where(and(eq(apiTokens.tokenSha256, tokenSha256), isNull(apiTokens.revokedAt), gt(apiTokens.expiresAt, now)))
    .get()
  if (token === undefined) return null
  const { id, name, workspaceId, role, createdBy: userId, lastUsedAt } = token
  const own = { id, name, workspaceId, userId, lastUsedAt }
  if (userId === null) return isWithoutAccounts({ orm }) ? { ...own, role, runIds: null } : null
  const maker = orm
    .select({ role: memberships.role, runIds: memberships.runIds })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.userId, userId), eq(memberships.workspaceId, workspaceId), isNull(users.disabledAt)))
    .get()
  if (maker === undefined) return null
  return { ...own, role: weakerRole(role, maker.role), runIds: maker.role === 'viewer' ? maker.runIds : null }
}

/** Notes that a token is in use. No scope: the gate that has found it. */
export async function touchApiToken({ orm }: Database, id: string, lastUsedAt: string): Promise<void> {
  orm.update(apiTokens).set({ lastUsedAt }).where(eq(apiTokens.id, id)).run()
}

function isWithoutAccounts({ orm }: Pick<Database, 'orm'>): boolean {
  return orm.select({ id: users.id }).from(users).limit(1).get() === undefined
}
