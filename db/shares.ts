import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Database } from './open.ts'
import { isOwnRun } from './own-run.ts'
import { requireWrite } from './require-write.ts'
import { runs } from './schema/runs.ts'
import { shares } from './schema/shares.ts'
import type { Scope } from './scope.ts'

/** A link to one run, without what it is opened by. */
export type Share = Omit<typeof shares.$inferSelect, 'runId' | 'tokenSha256'>

export type NewShare = typeof shares.$inferInsert & { readonly expiresAt: string }

/** Keeps a link; false where there is no such run. */
export async function createShare(database: Database, scope: Scope, share: NewShare): Promise<boolean> {
  requireWrite(scope)
  return database.orm.transaction(
    () => {
      if (!isOwnRun(database, scope, share.runId)) return false
      database.orm.insert(shares).values(share).run()
      return true
    },
    { behavior: 'immediate' },
  )
}

/** The links of a run, the latest first, those that open nothing any more among them. */
export async function listShares(database: Database, scope: Scope, runId: string): Promise<Share[]> {
  if (!isOwnRun(database, scope, runId)) return []
  const { id, label, createdAt, expiresAt, revokedAt } = shares
  return database.orm
    .select({ id, label, createdAt, expiresAt, revokedAt })
    .from(shares)
    .where(eq(shares.runId, runId))
    .orderBy(desc(shares.createdAt), desc(shares.id))
    .all()
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
      return database.orm.update(shares).set({ revokedAt: now }).where(open).run().changes > 0
    },
    { behavior: 'immediate' },
  )
}

/** The run that a link opens at a moment; null for one that is unknown, revoked or over. No scope: it is a gate that asks. */
export async function findShared(
  { orm }: Database,
  tokenSha256: string,
  now: string,
): Promise<{ readonly runId: string; readonly workspaceId: string } | null> {
  const open = and(eq(shares.tokenSha256, tokenSha256), isNull(shares.revokedAt), gt(shares.expiresAt, now))
  const found = orm
    .select({ runId: runs.id, workspaceId: runs.workspaceId })
    .from(shares)
    .innerJoin(runs, eq(runs.id, shares.runId))
    .where(open)
    .get()
  return found ?? null
}
