import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Day } from '#lib/kernel/day'
import { fromMicros } from '#lib/kernel/money'
import type { Database } from './open.ts'
import { ownRuns } from './own-run.ts'
import type { TestRun } from './runs.ts'
import { runOf, targetsOf } from './runs.ts'
import { imports } from './schema/imports.ts'
import { runs } from './schema/runs.ts'
import type { Scope } from './scope.ts'

/** A run with what lists show of its data. */
export type RunSummary = TestRun & {
  /** Imports that are saved and not taken back. */
  readonly imports: number
  readonly lastImportAt: string | null
  readonly dataEnd: Day | null
  /** Different days inside the run's dates that have rows of their own. */
  readonly daysSeen: number
  readonly spend: number | null
}

/** A run by its name, for those who look for it. */
export type RunName = Pick<TestRun, 'id' | 'name' | 'client'>

/** The names of the runs, newest first. */
export async function listRunNames({ orm }: Database, scope: Scope): Promise<RunName[]> {
  return orm
    .select({ id: runs.id, name: runs.name, client: runs.client })
    .from(runs)
    .where(ownRuns(scope))
    .orderBy(desc(runs.createdAt), desc(runs.id))
    .all()
}

/** The runs, newest first. */
export async function listRuns(database: Database, scope: Scope, contextOf: ContextOf): Promise<RunSummary[]> {
  const stored = database.orm
    .select()
    .from(runs)
    .where(ownRuns(scope))
    .orderBy(desc(runs.createdAt), desc(runs.id))
    .all()
  const ids = stored.map((run) => run.id)
  const costs = targetsOf(database, ids)
  const saved = new Map(savedImports(database, ids).map((summary) => [summary.runId, summary]))
  return stored.map((run) => ({
    ...runOf(run, costs),
    imports: saved.get(run.id)?.count ?? 0,
    lastImportAt: saved.get(run.id)?.last ?? null,
    dataEnd: run.dataSummary?.end ?? null,
    daysSeen: run.dataSummary?.daysSeen ?? 0,
    spend: spendOf(run.dataSummary?.spend ?? {}, contextOf),
  }))
}

/** Of a run's platforms those that are the benchmark and no part of its own sums. */
type ContextOf = (platforms: ReadonlySet<string>) => ReadonlySet<string>

function spendOf(byPlatform: Readonly<Record<string, number>>, contextOf: ContextOf): number | null {
  const context = contextOf(new Set(Object.keys(byPlatform)))
  const own = Object.entries(byPlatform).filter(([platform]) => !context.has(platform))
  return own.length === 0 ? null : fromMicros(own.reduce((sum, [, spend]) => sum + spend, 0))
}

function savedImports(database: Database, ids: readonly string[]) {
  return database.orm
    .select({ runId: imports.runId, count: sql<number>`count(*)`, last: sql<string>`max(${imports.savedAt})` })
    .from(imports)
    .where(and(inArray(imports.runId, [...ids]), eq(imports.state, 'saved')))
    .groupBy(imports.runId)
    .all()
}
