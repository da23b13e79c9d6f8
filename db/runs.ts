import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import { may } from '#lib/kernel/access'
import type { Day } from '#lib/kernel/day'
import { fromDayNumber } from '#lib/kernel/day'
import type { SegmentDimension } from '#lib/kernel/dimension'
import type { CurrencyCode } from '#lib/kernel/money'
import { fromMicros } from '#lib/kernel/money'
import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import { ALL_SUMS } from '#lib/kernel/sums'
import type { Database } from './open.ts'
import { ads, imports, rows, runs, targets } from './schema.ts'
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
  if (!may(scope.role, 'write')) throw new Error('this role may not write')
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
export async function listRuns(database: Database, scope: Scope): Promise<RunSummary[]> {
  const stored = database.orm
    .select()
    .from(runs)
    .where(eq(runs.workspaceId, scope.workspaceId))
    .orderBy(desc(runs.createdAt), desc(runs.id))
    .all()
  const ids = stored.map((run) => run.id)
  const costs = targetsOf(database, ids)
  const saved = new Map(savedImports(database, ids).map((summary) => [summary.runId, summary]))
  const data = new Map(liveData(database, ids).map((summary) => [summary.runId, summary]))
  return stored.map((run) => {
    const { spend = null, end = null } = data.get(run.id) ?? {}
    return {
      ...runOf(run, costs),
      imports: saved.get(run.id)?.count ?? 0,
      lastImportAt: saved.get(run.id)?.last ?? null,
      dataEnd: end === null ? null : fromDayNumber(end),
      spend: spend === null ? null : fromMicros(spend),
    }
  })
}

/** Grows whenever the run's data change. */
export async function dataVersionOf(database: Database, scope: Scope, id: string): Promise<number> {
  const stored = database.orm
    .select({ version: runs.dataVersion })
    .from(runs)
    .where(and(eq(runs.id, id), eq(runs.workspaceId, scope.workspaceId)))
    .get()
  return stored?.version ?? 0
}

type StoredTarget = typeof targets.$inferSelect

function runOf(stored: typeof runs.$inferSelect, costs: readonly StoredTarget[]): TestRun {
  const { workspaceId: _, dataVersion: __, ...run } = stored
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

function liveData(database: Database, ids: readonly string[]) {
  return database.orm
    .select({
      runId: ads.runId,
      end: sql<number | null>`max(${rows.end})`,
      spend: sql<number | null>`sum(iif(${rows.hidden} & 32, null, ${rows.spend}))`,
    })
    .from(rows)
    .innerJoin(ads, eq(ads.number, rows.ad))
    .where(and(inArray(ads.runId, [...ids]), ne(rows.hidden, ALL_SUMS)))
    .groupBy(ads.runId)
    .all()
}
