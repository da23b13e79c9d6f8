import type { SQL } from 'drizzle-orm'
import { and, desc, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm'
import type { Corrections, Survey } from '#lib/import/plan'
import type { Refusal } from '#lib/kernel/result'
import type { Database } from './open.ts'
import { requireWrite } from './require-role.ts'
import type { Stamp } from './runs.ts'
import type { ImportPreview, ImportState, StoredConflict } from './schema/imports.ts'
import { imports } from './schema/imports.ts'
import type { Scope } from './scope.ts'

export type StoredImport = typeof imports.$inferSelect

export type NewFile = {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string | null
  readonly uploadSha256: string
  /** What is known of how to read it, before anybody has said anything. */
  readonly corrections?: Corrections
}

/** An upload begins: nothing of it counts until it is saved. */
export async function createImport(
  database: Database,
  scope: Scope,
  runId: string,
  file: NewFile,
  stamp: Stamp,
): Promise<void> {
  requireWrite(scope)
  database.orm
    .insert(imports)
    .values({
      id: stamp.id,
      workspaceId: scope.workspaceId,
      runId,
      fileName: file.name,
      size: file.size,
      sha256: file.sha256,
      uploadSha256: file.uploadSha256,
      state: 'reading',
      corrections: file.corrections ?? {},
      conflicts: [],
      createdAt: stamp.now,
    })
    .run()
}

export async function findImport(
  database: Database,
  scope: Scope,
  runId: string,
  id: string,
): Promise<StoredImport | null> {
  const own = and(eq(imports.id, id), ofRun(scope, runId))
  return database.orm.select().from(imports).where(own).get() ?? null
}

/** The run's imports, newest first. */
export async function listImports(database: Database, scope: Scope, runId: string): Promise<StoredImport[]> {
  return database.orm.select().from(imports).where(ofRun(scope, runId)).orderBy(desc(imports.number)).all()
}

/**
 * The saved imports of the very same file in the run, by the SHA-256 of the file as it came or as it was kept, the
 * newest first: one at most, or one for each sheet of a workbook.
 */
export async function listSameFile(
  database: Database,
  scope: Scope,
  runId: string,
  sha256: string,
): Promise<StoredImport[]> {
  const same = and(
    ofRun(scope, runId),
    or(eq(imports.uploadSha256, sha256), eq(imports.sha256, sha256)),
    eq(imports.state, 'saved'),
  )
  return database.orm.select().from(imports).where(same).orderBy(desc(imports.number)).all()
}

/** Bytes of all files that the workspace's imports name, as they came. */
export async function uploadedBytes({ orm }: Database, { workspaceId }: Scope): Promise<number> {
  const sizes = orm
    .select({ size: sql<number>`max(${imports.size})`.as('size') })
    .from(imports)
    .where(and(eq(imports.workspaceId, workspaceId), isNotNull(imports.sha256)))
    .groupBy(imports.sha256)
    .as('sizes')
  return (
    orm
      .select({ bytes: sql<number>`coalesce(sum(${sizes.size}), 0)` })
      .from(sizes)
      .get()?.bytes ?? 0
  )
}

/** Back to reading, as corrected; false where the import no longer waits. */
export async function markReading(
  database: Database,
  scope: Scope,
  id: string,
  corrections: Corrections,
): Promise<boolean> {
  return update(database, scope, id, ['ready', 'refused'], {
    state: 'reading',
    corrections,
    survey: null,
    refusal: null,
    conflicts: [],
    changes: null,
  })
}

/** Back to reading after a stop, as corrected before; false where the import has not stopped. */
export async function markReadingAgain(database: Database, scope: Scope, id: string): Promise<boolean> {
  const values = { state: 'reading', survey: null, refusal: null, changes: null } as const
  return update(database, scope, id, ['failed'], { ...values, conflicts: [] })
}

export async function markReady(
  database: Database,
  scope: Scope,
  id: string,
  survey: Survey,
  conflicts: readonly StoredConflict[],
  changes: ImportPreview | null = null,
): Promise<boolean> {
  return update(database, scope, id, UNDER_WAY, {
    state: 'ready',
    kind: survey.plan.kind,
    survey,
    conflicts: [...conflicts],
    changes,
    refusal: null,
  })
}

/** What an import that waits says of the run, whose data have changed; nothing where it has been corrected meanwhile. */
export async function renewWaiting(
  database: Database,
  scope: Scope,
  { id, corrections }: Pick<StoredImport, 'id' | 'corrections'>,
  values: Pick<StoredImport, 'survey' | 'changes'>,
): Promise<boolean> {
  return update(database, scope, id, ['ready'], values, eq(imports.corrections, corrections))
}

export async function markRefused(database: Database, scope: Scope, id: string, refusal: Refusal): Promise<boolean> {
  return update(database, scope, id, UNDER_WAY, { state: 'refused', refusal })
}

export async function markFailed(database: Database, scope: Scope, id: string, refusal: Refusal): Promise<boolean> {
  return update(database, scope, id, UNDER_WAY, { state: 'failed', refusal })
}

/** From waiting to being saved; false where someone else was first. */
export async function claimForSaving(database: Database, scope: Scope, id: string): Promise<boolean> {
  return update(database, scope, id, ['ready'], { state: 'saving' })
}

/** Forgets an upload that was never saved. */
export async function discardImport(database: Database, scope: Scope, id: string): Promise<boolean> {
  requireWrite(scope)
  const unsaved = and(
    eq(imports.id, id),
    eq(imports.workspaceId, scope.workspaceId),
    inArray(imports.state, ['reading', 'ready', 'refused', 'failed']),
  )
  return database.orm.delete(imports).where(unsaved).run().changes === 1
}

/** After a restart: what was under way is over, and nothing of it was saved. No scope: it is the house that asks. */
export async function failInterrupted(database: Database): Promise<number> {
  const underWay = inArray(imports.state, ['reading', 'saving'])
  const refusal: Refusal = { key: 'interrupted', params: {} }
  return database.orm.update(imports).set({ state: 'failed', refusal }).where(underWay).run().changes
}

/** Forgets uploads that nobody confirmed since a moment. No scope: it is the house that asks. */
export async function discardUnsavedBefore(database: Database, moment: string): Promise<number> {
  const old = and(inArray(imports.state, ['ready', 'refused', 'failed']), lt(imports.createdAt, moment))
  return database.orm.delete(imports).where(old).run().changes
}

/** SHA-256 of every file that some import still needs. No scope: it is the house that asks. */
export async function filesInUse(database: Database): Promise<Set<string>> {
  const used = database.orm.selectDistinct({ sha256: imports.sha256 }).from(imports).all()
  return new Set(used.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])))
}

/** The condition for the imports of a run that the scope opens. */
function ofRun({ workspaceId, runIds: only }: Scope, runId: string) {
  const own = and(eq(imports.runId, runId), eq(imports.workspaceId, workspaceId))
  return only === null ? own : and(own, inArray(imports.runId, [...only]))
}

const UNDER_WAY = ['reading', 'saving'] as const

/** Changes an import that is in one of the states; false where it is in none of them, or not there. */
function update(
  database: Database,
  scope: Scope,
  id: string,
  from: readonly ImportState[],
  values: Partial<typeof imports.$inferInsert>,
  only?: SQL,
): boolean {
  requireWrite(scope)
  const owner = eq(imports.workspaceId, scope.workspaceId)
  const own = and(eq(imports.id, id), owner, inArray(imports.state, [...from]), only)
  return database.orm.update(imports).set(values).where(own).run().changes === 1
}
