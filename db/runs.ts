import { isDeepStrictEqual } from 'node:util'
import { and, count, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Day } from '#lib/kernel/day'
import type { SegmentDimension } from '#lib/kernel/dimension'
import type { CurrencyCode } from '#lib/kernel/money'
import { fromMicros } from '#lib/kernel/money'
import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import type { Database } from './open.ts'
import { requireWrite } from './require-write.ts'
import { raiseVersion, renewData } from './run-data.ts'
import type { EngineSettings } from './schema.ts'
import { ads, imports, runs, targets } from './schema.ts'
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
  readonly engineSettings: EngineSettings
  /** Grows with every change of the settings above, so that of two people at once the second one is told. */
  readonly settingsVersion: number
  /** Made by a generator, not by people and platforms. */
  readonly synthetic: boolean
  readonly createdAt: string
}

/** What a person may change of a run. */
export type RunSettings = Omit<TestRun, 'id' | 'settingsVersion' | 'synthetic' | 'createdAt'>

export type NewTestRun = Omit<RunSettings, 'engineSettings'>

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
  const settings: RunSettings = { ...run, engineSettings: {} }
  database.orm.transaction(() => {
    database.orm
      .insert(runs)
      .values({
        ...columnsOf(settings),
        id: stamp.id,
        workspaceId: scope.workspaceId,
        synthetic,
        createdAt: stamp.now,
      })
      .run()
    writeTargets(database, stamp.id, settings.targets)
  })
  return { ...settings, id: stamp.id, settingsVersion: 0, synthetic, createdAt: stamp.now }
}

/** What became of a change of settings; `currencyFixed` where saved data are in the former currency. */
export type ChangeOutcome = 'changed' | 'unchanged' | 'stale' | 'currencyFixed' | 'gone'

/**
 * Changes a run's settings as a whole, and the version of its data with them: what was concluded from the data has to be
 * concluded anew. `version` is the one that the change was made from; a later one stays untouched.
 */
export async function changeRun(
  database: Database,
  scope: Scope,
  id: string,
  version: number,
  settings: RunSettings,
): Promise<ChangeOutcome> {
  requireWrite(scope)
  return database.orm.transaction(
    () => {
      const current = readRun(database, scope, id)
      if (current === null) return 'gone'
      if (current.settingsVersion !== version) return 'stale'
      if (isSame(current, settings)) return 'unchanged'
      if (current.currency !== settings.currency && hasSaved(database, id)) return 'currencyFixed'
      database.orm
        .update(runs)
        .set({ ...columnsOf(settings), settingsVersion: sql`${runs.settingsVersion} + 1` })
        .where(eq(runs.id, id))
        .run()
      database.orm.delete(targets).where(eq(targets.runId, id)).run()
      writeTargets(database, id, settings.targets)
      const hasOtherDays = current.start !== settings.start || current.end !== settings.end
      if (hasOtherDays) renewData(database, id)
      else raiseVersion(database, id)
      return 'changed'
    },
    { behavior: 'immediate' },
  )
}

/** Whether a run holds data, so that its currency stays. */
export async function hasSavedImports(database: Database, scope: Scope, id: string): Promise<boolean> {
  return readRun(database, scope, id) !== null && hasSaved(database, id)
}

function hasSaved({ orm }: Database, runId: string): boolean {
  const saved = and(eq(imports.runId, runId), eq(imports.state, 'saved'))
  return orm.select({ number: imports.number }).from(imports).where(saved).get() !== undefined
}

/** As they are stored: JSON knows no difference between an absent value and an undefined one. */
function isSame(
  { id: _, settingsVersion: __, synthetic: ___, createdAt: ____, ...current }: TestRun,
  settings: RunSettings,
) {
  const stored = (value: RunSettings) => JSON.parse(JSON.stringify(value))
  return isDeepStrictEqual(stored(current), stored(settings))
}

function columnsOf({ targets: _, ...settings }: RunSettings) {
  return { ...settings, segmentBy: settings.segmentBy === null ? null : [...settings.segmentBy] }
}

function writeTargets({ orm }: Database, runId: string, costs: RunSettings['targets']): void {
  for (const stage of STAGES) {
    const cost = costs[stage]
    if (cost !== null) orm.insert(targets).values({ runId, stage, cost }).run()
  }
}

export async function findRun(database: Database, scope: Scope, id: string): Promise<TestRun | null> {
  return readRun(database, scope, id)
}

function readRun(database: Database, scope: Scope, id: string): TestRun | null {
  const stored = database.orm
    .select()
    .from(runs)
    .where(and(eq(runs.id, id), eq(runs.workspaceId, scope.workspaceId)))
    .get()
  return stored === undefined ? null : runOf(stored, targetsOf(database, [id]))
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

/** The version of a run's data, which grows whenever they or the settings change, and how much they hold. */
export async function dataStateOf(
  database: Database,
  scope: Scope,
  id: string,
): Promise<{ readonly version: number; readonly rows: number; readonly ads: number }> {
  const stored = database.orm
    .select({ version: runs.dataVersion, summary: runs.dataSummary })
    .from(runs)
    .where(and(eq(runs.id, id), eq(runs.workspaceId, scope.workspaceId)))
    .get()
  if (stored === undefined) return { version: 0, rows: 0, ads: 0 }
  const counted = database.orm.select({ ads: count() }).from(ads).where(eq(ads.runId, id)).get()
  return { version: stored.version, rows: stored.summary?.rows ?? 0, ads: counted?.ads ?? 0 }
}

type StoredTarget = typeof targets.$inferSelect

function runOf(stored: typeof runs.$inferSelect, costs: readonly StoredTarget[]): TestRun {
  const { workspaceId: _, dataVersion: __, dataSummary: ___, ...run } = stored
  const costOf = (stage: Stage) =>
    costs.find((target) => target.runId === run.id && target.stage === stage)?.cost ?? null
  return {
    ...run,
    engineSettings: run.engineSettings ?? {},
    targets: Object.fromEntries(STAGES.map((stage) => [stage, costOf(stage)])) as TestRun['targets'],
  }
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
