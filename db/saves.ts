import { and, eq, sql } from 'drizzle-orm'
import { clashingWith, findConflicts } from '#lib/import/conflicts'
import type { RowReader, RowSink } from '#lib/import/row-reader'
import { may } from '#lib/kernel/access'
import { fromMicros } from '#lib/kernel/money'
import { coverFootprints, footprintsIn } from './footprints.ts'
import type { StoredImport } from './imports.ts'
import type { Database } from './open.ts'
import { RowWriter } from './row-writer.ts'
import { type ImportResult, imports, runs, type StoredConflict } from './schema.ts'
import type { Scope } from './scope.ts'
import { spendIn } from './tallies.ts'

/** What became of a save: done, or stopped since money would count twice. */
export type SaveOutcome =
  | { readonly saved: true; readonly result: ImportResult }
  | { readonly saved: false; readonly conflicts: StoredConflict[] }

export type SaveOptions = {
  readonly platform: string
  /** Rows of other imports that state the same money in another cut step back. */
  readonly replace: boolean
  readonly now: string
  /** Reads the file once, into the sink. */
  readonly read: (sink: RowSink) => Promise<RowReader>
}

/**
 * Saves an import whole or not at all, in one transaction on a connection of its own: `read` waits for the file between
 * rows, and a shared connection would take other people's writes into the transaction.
 */
export async function saveImport(
  database: Database,
  scope: Scope,
  stored: StoredImport,
  options: SaveOptions,
): Promise<SaveOutcome> {
  if (!may(scope.role, 'write') || stored.workspaceId !== scope.workspaceId) throw new Error('this scope may not write here')
  const { sqlite } = database
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    const spendBefore = spendIn(database, stored.runId)
    const writer = new RowWriter(database, stored.runId, stored.number, options.platform)
    const reader = await options.read({
      accept: (row, registry) => writer.write(row, registry),
      refuse: () => {},
      warn: () => {},
    })
    writer.finish(reader.registry)
    const conflicts = settleConflicts(database, stored, options.replace)
    if (conflicts.length > 0) {
      sqlite.exec('ROLLBACK')
      return { saved: false, conflicts }
    }
    const result = { ...reader.counts, ...writer.counts, spendBefore, spendAfter: spendIn(database, stored.runId) }
    markSaved(database, stored, result, options.now)
    sqlite.exec('COMMIT')
    return { saved: true, result }
  } catch (fault) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    throw fault
  }
}

/** Clashes between the rows of an import and the rest of its run: put aside if so chosen, else returned. */
function settleConflicts(database: Database, stored: StoredImport, replace: boolean): StoredConflict[] {
  const incoming = footprintsIn(database, stored.runId, { import: stored.number, others: false })
  const existing = footprintsIn(database, stored.runId, { import: stored.number, others: true })
  if (!replace) {
    return findConflicts(existing, incoming).map((conflict) => ({ ...conflict, spend: fromMicros(conflict.spend) }))
  }
  coverFootprints(database, stored.runId, clashingWith(existing, incoming), stored.number)
  return []
}

function markSaved({ orm }: Database, stored: StoredImport, result: ImportResult, now: string): void {
  orm
    .update(imports)
    .set({ state: 'saved', savedAt: now, conflicts: [], result })
    .where(and(eq(imports.number, stored.number), eq(imports.workspaceId, stored.workspaceId)))
    .run()
  bumpDataVersion(stored.runId, orm)
}

export function bumpDataVersion(runId: string, orm: Database['orm']): void {
  orm.update(runs).set({ dataVersion: sql`${runs.dataVersion} + 1` }).where(eq(runs.id, runId)).run()
}
