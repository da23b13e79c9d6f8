import type { SQL } from 'drizzle-orm'
import { and, count, desc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { noteActivity } from './activities.ts'
import type { Database } from './open.ts'
import { isOwnRun } from './own-run.ts'
import { requireWrite } from './require-role.ts'
import { users } from './schema/people.ts'
import { runs } from './schema/runs.ts'
import { shares } from './schema/shares.ts'
import type { Scope } from './scope.ts'

/** A link to one run, without what it is opened by. */
export type Share = Omit<typeof shares.$inferSelect, 'runId' | 'tokenSha256' | 'createdBy' | 'passwordHash'> & {
  /** Who made it; null for whoever is at the machine itself, and for links older than accounts. */
  readonly maker: string | null
  /** Whether it asks for a password. */
  readonly isProtected: boolean
}

export type NewShare = Omit<typeof shares.$inferInsert, 'createdBy' | 'revokedAt'> & { readonly expiresAt: string }

/** Keeps a link; null where there is no such run. */
export async function createShare(database: Database, scope: Scope, share: NewShare): Promise<Share | null> {
  requireWrite(scope)
  return database.orm.transaction(
    () => {
      const { runId, createdAt: at } = share
      if (!isOwnRun(database, scope, runId)) return null
      database.orm
        .insert(shares)
        .values({ ...share, createdBy: scope.userId })
        .run()
      noteActivity(database, scope, { kind: 'shared', subject: { name: share.label ?? '' }, at, runId })
      return sharesWhere(database, eq(shares.id, share.id))[0] ?? null
    },
    { behavior: 'immediate' },
  )
}

/** The links of a run, the latest first, those that open nothing any more among them. */
export async function listShares(database: Database, scope: Scope, runId: string): Promise<Share[]> {
  if (!isOwnRun(database, scope, runId)) return []
  return sharesWhere(database, eq(shares.runId, runId))
}

function sharesWhere({ orm }: Database, which: SQL): Share[] {
  const { id, label, createdAt, expiresAt, revokedAt, passwordHash } = shares
  const stored = orm
    .select({ id, label, createdAt, expiresAt, revokedAt, maker: users.name, passwordHash })
    .from(shares)
    .leftJoin(users, eq(users.id, shares.createdBy))
    .where(which)
    .orderBy(desc(createdAt), desc(id))
    .all()
  return stored.map(({ passwordHash: hash, ...share }) => ({ ...share, isProtected: hash !== null }))
}

/** Closes a link from this moment on; false where there is none that is open. */
export async function revokeShare(
  database: Database,
  scope: Scope,
  runId: string,
  id: string,
  now: string,
): Promise<boolean> {
  requireWrite(scope)
  return database.orm.transaction(
    () => {
      if (!isOwnRun(database, scope, runId)) return false
      const open = and(eq(shares.runId, runId), eq(shares.id, id), isNull(shares.revokedAt))
      const [closed] = database.orm.update(shares).set({ revokedAt: now }).where(open).returning().all()
      if (closed === undefined) return false
      noteActivity(database, scope, { kind: 'shareClosed', subject: { name: closed.label ?? '' }, at: now, runId })
      return true
    },
    { behavior: 'immediate' },
  )
}

/** Somebody, in one workspace or in all. */
type Maker = { readonly userId: string; readonly workspaceId?: string }

/** How many open links somebody has made. For who shows that with the people of the workspace. */
export function openLinksOf({ orm }: Database, maker: Maker, now: string): number {
  const open = and(linksOf(orm, maker), gt(shares.expiresAt, now))
  return orm.select({ links: count() }).from(shares).where(open).get()?.links ?? 0
}

/** Closes what somebody has made; how many were open. For who takes their rights away, in that transaction. */
export function closeLinksOf({ orm }: Database, maker: Maker, now: string): number {
  const open = and(linksOf(orm, maker), gt(shares.expiresAt, now))
  return orm.update(shares).set({ revokedAt: now }).where(open).run().changes
}

function linksOf(orm: Database['orm'], { userId, workspaceId }: Maker) {
  const there = workspaceId === undefined ? undefined : eq(runs.workspaceId, workspaceId)
  const their = orm.select({ id: runs.id }).from(runs).where(there)
  return and(eq(shares.createdBy, userId), isNull(shares.revokedAt), inArray(shares.runId, their))
}

/** What a link opens, and what it asks for before. */
export type OpenShare = {
  readonly id: string
  readonly runId: string
  readonly workspaceId: string
  readonly passwordHash: string | null
}

/** The run that a link opens at a moment; null for one that is unknown, revoked or over. No scope: it is a gate that asks. */
export async function findShared({ orm }: Database, tokenSha256: string, now: string): Promise<OpenShare | null> {
  const open = and(eq(shares.tokenSha256, tokenSha256), isNull(shares.revokedAt), gt(shares.expiresAt, now))
  const found = orm
    .select({ id: shares.id, runId: runs.id, workspaceId: runs.workspaceId, passwordHash: shares.passwordHash })
    .from(shares)
    .innerJoin(runs, eq(runs.id, shares.runId))
    .where(open)
    .get()
  return found ?? null
}
