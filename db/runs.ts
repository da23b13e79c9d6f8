import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Day } from '#lib/kernel/day'
import type { SegmentDimension } from '#lib/kernel/dimension'
import type { CurrencyCode } from '#lib/kernel/money'
import { fromMicros } from '#lib/kernel/money'
import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import type { Database } from './open.ts'
import { requireWrite } from './require-write.ts'
import { imports, runs, targets } from './schema.ts'
import type { Scope } from './scope.ts'

/** A test run: about two weeks in which ads spend a small budget. Money in units of its currency. */
export type TestRun = {
  readonly id: string
  readonly name: string
  readonly client: string | null
  readonly currency: CurrencyCode
  readonly timeZone: string
  readonly start: Day
  readonly end: Day
  readonly dailyBudget: number | null
  readonly targets: Readonly<Record<Stage, number | null>>
  readonly primaryStage: Stage
  readonly segmentBy: readonly SegmentDimension[] | null
  /** Made by a generator, not by people and platforms. */
  readonly synthetic: boolean
  readonly createdAt: string
}

export type NewTestRun = Omit<TestRun, 'id' | 'synthetic' | 'createdAt'>

export type RunSummary = TestRun & {
  /** Imports that are saved and not taken back. */
  readonly imports: number
  readonly lastImportAt: string | null
  readonly dataEnd: Day | null
  /** Different days inside the run's dates that have rows of their own. */
  readonly daysSeen: number
  readonly spend: number | null
}

export type Stamp = { readonly id: string; readonly now: string }

export async function createRun(
  database: Database,
  scope: Scope,
  run: NewTestRun,
  stamp: Stamp,
  synthetic = false,
): Promise<TestRun> {
  requireWrite(scope)
  const { targets: costs, ...fields } = run
  database.orm.transaction((transaction) => {
    transaction
      .insert(runs)
      .values({
        ...fields,
        segmentBy: run.segmentBy === null ? null : [...run.segmentBy],
        id: stamp.id,
        workspaceId: scope.workspaceId,
        synthetic,
        createdAt: stamp.now,
      })
      .run()
    for (const stage of STAGES) {
      const cost = costs[stage]
      if (cost !== null) transaction.insert(targets).values({ runId: stamp.id, stage, cost }).run()
    }
  })
  return { ...run, id: stamp.id, synthetic, createdAt: stamp.now }
}

export async function findRun(database: Database, scope: Scope, id: string): Promise<TestRun | null> {
  const stored = database.orm
    .select()
    .from(runs)
    .where(and(eq(runs.id, id), eq(runs.workspaceId, scope.workspaceId)))
    .get()
  if (stored === undefined) return null
  return runOf(stored, targetsOf(database, [id]))
}

/** The workspace's runs, newest first. */
export async function listRuns(database: Database, scope: Scope, contextOf: ContextOf): Promise<RunSummary[]> {
  const stored = database.orm
    .select()
    .from(runs)
    .where(eq(runs.workspaceId, scope.workspaceId))
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

/** The version of a run's data, which grows whenever they change, and how many rows they hold. */
export async function dataStateOf(
  database: Database,
  scope: Scope,
  id: string,
): Promise<{ readonly version: number; readonly rows: number }> {
  const stored = database.orm
    .select({ version: runs.dataVersion, summary: runs.dataSummary })
    .from(runs)
    .where(and(eq(runs.id, id), eq(runs.workspaceId, scope.workspaceId)))
    .get()
  return { version: stored?.version ?? 0, rows: stored?.summary?.rows ?? 0 }
}

type StoredTarget = typeof targets.$inferSelect

function runOf(stored: typeof runs.$inferSelect, costs: readonly StoredTarget[]): TestRun {
  const { workspaceId: _, dataVersion: __, dataSummary: ___, ...run } = stored
  const costOf = (stage: Stage) =>
    costs.find((target) => target.runId === run.id && target.stage === stage)?.cost ?? null
  return { ...run, targets: Object.fromEntries(STAGES.map((stage) => [stage, costOf(stage)])) as TestRun['targets'] }
}

function targetsOf(database: Database, ids: readonly string[]): StoredTarget[] {
  return database.orm
    .select()
    .from(targets)
    .where(inArray(targets.runId, [...ids]))
    .all()
}

function savedImports(database: Database, ids: readonly string[]) {
  return database.orm
    .select({ runId: imports.runId, count: sql<number>`count(*)`, last: sql<string>`max(${imports.savedAt})` })
    .from(imports)
    .where(and(inArray(imports.runId, [...ids]), eq(imports.state, 'saved')))
    .groupBy(imports.runId)
    .all()
}
