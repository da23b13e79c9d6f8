import { isDeepStrictEqual } from 'node:util'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Day } from '#lib/kernel/day'
import type { SegmentDimension } from '#lib/kernel/dimension'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import { noteActivity } from './activities.ts'
import type { Database } from './open.ts'
import { OWN_RUN, ownRunValues } from './own-run.ts'
import { prepared } from './prepared.ts'
import { requireOpen } from './require-open.ts'
import { requireWrite } from './require-role.ts'
import { raiseVersion, renewData } from './run-data.ts'
import { imports } from './schema/imports.ts'
import type { EngineSettings } from './schema/runs.ts'
import { runs, targets } from './schema/runs.ts'
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
    noteActivity(database, scope, { kind: 'runCreated', subject: {}, at: stamp.now, runId: stamp.id })
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
  now: string,
): Promise<ChangeOutcome> {
  requireWrite(scope)
  return database.orm.transaction(
    () => {
      const current = readRun(database, scope, id)
      if (current === null) return 'gone'
      requireOpen(database, id)
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
      noteActivity(database, scope, { kind: 'runChanged', subject: {}, at: now, runId: id })
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
  const stored = runById(database).get(ownRunValues(scope, id))
  return stored === undefined ? null : runOf(stored, targetsByRun(database).all({ run: id }))
}

const runById = prepared((orm) => orm.select().from(runs).where(OWN_RUN).prepare())
const targetsByRun = prepared((orm) =>
  orm
    .select()
    .from(targets)
    .where(eq(targets.runId, sql.placeholder('run')))
    .prepare(),
)

type StoredTarget = typeof targets.$inferSelect

/** A run from its row and the targets of it and maybe others. */
export function runOf(stored: typeof runs.$inferSelect, costs: readonly StoredTarget[]): TestRun {
  const { workspaceId: _, dataVersion: __, dataSummary: ___, actionsVersion: ____, ...run } = stored
  const costOf = (stage: Stage) =>
    costs.find((target) => target.runId === run.id && target.stage === stage)?.cost ?? null
  return {
    ...run,
    engineSettings: run.engineSettings ?? {},
    targets: Object.fromEntries(STAGES.map((stage) => [stage, costOf(stage)])) as TestRun['targets'],
  }
}

export function targetsOf(database: Database, ids: readonly string[]): StoredTarget[] {
  return database.orm
    .select()
    .from(targets)
    .where(inArray(targets.runId, [...ids]))
    .all()
}
