import { and, desc, eq, lt } from 'drizzle-orm'
import type { KeyedEntry } from '#lib/verdict/journal'
import type { Database } from './open.ts'
import { isOwnRun } from './own-run.ts'
import { requireWrite } from './require-role.ts'
import { verdicts } from './schema/verdicts.ts'
import type { Scope } from './scope.ts'

/** What was concluded from one version of a run's data. */
export type JournalPage = {
  readonly dataVersion: number
  readonly engine: string
  readonly recordedAt: string
  readonly entries: readonly KeyedEntry[]
}

/** Writes a page of the journal, whole. False where it is written already: a page is never written over. */
export async function recordVerdicts(
  database: Database,
  scope: Scope,
  runId: string,
  { dataVersion, engine, recordedAt, entries }: JournalPage,
): Promise<boolean> {
  requireWrite(scope)
  return database.orm.transaction(
    () => {
      if (!isOwnRun(database, scope, runId)) throw new Error('no such run in this workspace')
      if (entries.length === 0 || versionIn(database, runId, eq(verdicts.dataVersion, dataVersion)) !== null)
        return false
      const insert = database.sqlite.prepare(INSERT)
      for (const { limits, ...entry } of entries) {
        insert.run({
          ...entry,
          boostLimit: limits.boost,
          pauseLimit: limits.pause,
          runId,
          dataVersion,
          engine,
          recordedAt,
        })
      }
      return true
    },
    { behavior: 'immediate' },
  )
}

/** The page of a version of the data; null where none was written. */
export async function findVerdicts(
  database: Database,
  scope: Scope,
  runId: string,
  dataVersion: number,
): Promise<JournalPage | null> {
  return isOwnRun(database, scope, runId) ? readPage(database, runId, dataVersion) : null
}

/** The latest page of an earlier version than this one. */
export async function previousVerdicts(
  database: Database,
  scope: Scope,
  runId: string,
  dataVersion: number,
): Promise<JournalPage | null> {
  if (!isOwnRun(database, scope, runId)) return null
  const previous = versionIn(database, runId, lt(verdicts.dataVersion, dataVersion))
  return previous === null ? null : readPage(database, runId, previous)
}

/** Plain, for a page may have thousands of entries: ten times as fast as a query builder here. */
const INSERT = `
  INSERT INTO verdicts
    (run_id, data_version, grouping, key, outcome, stage, probability, spend, events, target, boost_limit, pause_limit,
     ratio, confidence, basis, names, leads_by, engine, recorded_at)
  VALUES
    (@runId, @dataVersion, @grouping, @key, @outcome, @stage, @probability, @spend, @events, @target, @boostLimit,
     @pauseLimit, @ratio, @confidence, @basis, @names, @leadsBy, @engine, @recordedAt)`

/** The latest version with a page, of those asked for. */
function versionIn({ orm }: Database, runId: string, which: ReturnType<typeof eq>): number | null {
  const found = orm
    .select({ version: verdicts.dataVersion })
    .from(verdicts)
    .where(and(eq(verdicts.runId, runId), which))
    .orderBy(desc(verdicts.dataVersion))
    .limit(1)
    .get()
  return found?.version ?? null
}

function readPage({ orm }: Database, runId: string, dataVersion: number): JournalPage | null {
  const stored = orm
    .select()
    .from(verdicts)
    .where(and(eq(verdicts.runId, runId), eq(verdicts.dataVersion, dataVersion)))
    .orderBy(verdicts.grouping, verdicts.key)
    .all()
  const [first] = stored
  if (first === undefined) return null
  return { dataVersion, engine: first.engine, recordedAt: first.recordedAt, entries: stored.map(entryOf) }
}

function entryOf(stored: typeof verdicts.$inferSelect): KeyedEntry {
  const { runId: _, dataVersion: __, engine: ___, recordedAt: ____, boostLimit, pauseLimit, ...entry } = stored
  return { ...entry, limits: { boost: boostLimit, pause: pauseLimit } }
}
