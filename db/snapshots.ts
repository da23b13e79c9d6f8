import { and, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import { versionOf } from '#lib/kernel/report'
import { noteActivity } from './activities.ts'
import { tellWebhooks } from './deliveries.ts'
import type { Database } from './open.ts'
import { isOwnRun, ownRun } from './own-run.ts'
import { prepared } from './prepared.ts'
import { requireWrite } from './require-role.ts'
import { snapshots } from './schema/reports.ts'
import { runs } from './schema/runs.ts'
import type { Scope } from './scope.ts'

/** A finished report. Its `analysis` is the JSON text of which `sha256` is the hash. */
export type Snapshot = typeof snapshots.$inferSelect

/** The same without what it says: for lists. */
export type SnapshotSummary = Omit<Snapshot, 'analysis' | 'header'>

/** What freezing needs beside the number, which the database gives. */
export type NewSnapshot = Omit<Snapshot, 'number' | 'reopenedAt'>

export type FreezeOutcome = 'frozen' | 'final' | 'stale' | 'gone'

/**
 * Keeps a report for good, as the next version of its run. `final` where the run has a report that is not reopened,
 * `stale` where the run's data are not those that were frozen.
 */
export async function freeze(database: Database, scope: Scope, snapshot: NewSnapshot): Promise<FreezeOutcome> {
  requireWrite(scope)
  return database.orm.transaction(
    () => {
      const { orm } = database
      const own = ownRun(scope, snapshot.runId)
      const run = orm.select({ version: runs.dataVersion }).from(runs).where(own).get()
      if (run === undefined) return 'gone'
      const latest = latestOf(database, snapshot.runId)
      if (latest !== null && latest.reopenedAt === null) return 'final'
      if (run.version !== snapshot.dataVersion) return 'stale'
      const number = (latest?.number ?? 0) + 1
      orm
        .insert(snapshots)
        .values({ ...snapshot, number })
        .run()
      const { id: reportId, runId, createdAt: at } = snapshot
      const version = versionOf(number)
      noteActivity(database, scope, { kind: 'reportFinished', subject: { version }, at, runId })
      tellWebhooks(database, { runId, event: 'report.finished', at, about: { reportId, version } })
      return 'frozen'
    },
    { behavior: 'immediate' },
  )
}

/** Opens a run that is final; false where it is not. */
export async function reopen(database: Database, scope: Scope, runId: string, now: string): Promise<boolean> {
  requireWrite(scope)
  return database.orm.transaction(
    () => {
      if (!isOwnRun(database, scope, runId)) return false
      const { orm } = database
      const open = and(eq(snapshots.runId, runId), isNull(snapshots.reopenedAt))
      const final = orm.select({ id: snapshots.id, number: snapshots.number }).from(snapshots).where(open).get()
      if (final === undefined) return false
      orm.update(snapshots).set({ reopenedAt: now }).where(open).run()
      const version = versionOf(final.number)
      noteActivity(database, scope, { kind: 'reportReopened', subject: { version }, at: now, runId })
      tellWebhooks(database, { runId, event: 'report.reopened', at: now, about: { reportId: final.id, version } })
      return true
    },
    { behavior: 'immediate' },
  )
}

/** The finished reports of a run, the latest first. */
export async function listSnapshots(database: Database, scope: Scope, runId: string): Promise<SnapshotSummary[]> {
  if (!isOwnRun(database, scope, runId)) return []
  return snapshotsByRun(database).all({ run: runId })
}

const { analysis: _, header: __, ...SUMMARY } = getTableColumns(snapshots)
const snapshotsByRun = prepared((orm) =>
  orm
    .select(SUMMARY)
    .from(snapshots)
    .where(eq(snapshots.runId, sql.placeholder('run')))
    .orderBy(desc(snapshots.number))
    .prepare(),
)

export async function findSnapshot(
  database: Database,
  scope: Scope,
  runId: string,
  id: string,
): Promise<Snapshot | null> {
  if (!isOwnRun(database, scope, runId)) return null
  const which = and(eq(snapshots.runId, runId), eq(snapshots.id, id))
  return database.orm.select().from(snapshots).where(which).get() ?? null
}

/** The latest finished report, reopened or not; null where there is none. */
export async function latestSnapshot(database: Database, scope: Scope, runId: string): Promise<Snapshot | null> {
  return isOwnRun(database, scope, runId) ? latestOf(database, runId) : null
}

/** The report by which a run is final; null while it is open. */
export async function finalSnapshot(database: Database, scope: Scope, runId: string): Promise<Snapshot | null> {
  if (!isOwnRun(database, scope, runId)) return null
  const standing = and(eq(snapshots.runId, runId), isNull(snapshots.reopenedAt))
  return database.orm.select().from(snapshots).where(standing).get() ?? null
}

/** Its number alone. */
export async function finalNumber(database: Database, scope: Scope, runId: string): Promise<number | null> {
  const [latest] = await listSnapshots(database, scope, runId)
  return latest === undefined || latest.reopenedAt !== null ? null : latest.number
}

function latestOf({ orm }: Database, runId: string): Snapshot | null {
  const stored = orm
    .select()
    .from(snapshots)
    .where(eq(snapshots.runId, runId))
    .orderBy(desc(snapshots.number))
    .limit(1)
    .get()
  return stored ?? null
}
