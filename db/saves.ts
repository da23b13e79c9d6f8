import { and, eq, sql } from 'drizzle-orm'
import type { Conflict } from '#lib/import/conflicts/conflicts'
import type { Footprint } from '#lib/import/conflicts/footprint'
import type { Lead } from '#lib/import/leads/lead'
import type { ReadRow } from '#lib/import/rows/row-sink'
import type { Listed, ReadWhole } from '#lib/import/rows/row-store'
import { fromMicros } from '#lib/kernel/money'
import { noteActivity } from './activities.ts'
import { tellWebhooks } from './deliveries.ts'
import { coverFootprints, footprintsIn, hasOtherRows } from './footprints.ts'
import type { StoredImport } from './imports.ts'
import { LeadWriter } from './leads.ts'
import type { Database } from './open.ts'
import { requireOpen } from './require-open.ts'
import { requireWrite } from './require-role.ts'
import type { RowChanges, WriteCounts } from './row-changes.ts'
import { RowIndexes } from './row-indexes.ts'
import { RowWriter } from './row-writer.ts'
import { renewData } from './run-data.ts'
import type { ImportChanges, ImportResult, StoredConflict } from './schema/imports.ts'
import { imports } from './schema/imports.ts'
import type { DataSummary } from './schema/runs.ts'
import type { Scope } from './scope.ts'
import { spendIn } from './tallies.ts'

/** What became of a save: done, or stopped since money would count twice. */
export type SaveOutcome =
  | { readonly saved: true; readonly result: ImportResult }
  | { readonly saved: false; readonly conflicts: StoredConflict[] }

/** How conflicts are found, and whether the earlier rows step back or the import stops. */
export type OnConflict = {
  readonly find: (existing: readonly Footprint[], incoming: readonly Footprint[]) => Conflict[]
  readonly clashing: (existing: readonly Footprint[], incoming: readonly Footprint[]) => Footprint[]
  readonly replace: boolean
}

export type SaveOptions = {
  readonly platform: string
  /** What to do where the import states money that other imports of the run state in another cut. */
  readonly onConflict: OnConflict
  readonly now: string
  /** How many rows are to be saved. */
  readonly rows: number
  /** Brings them once. */
  readonly read: (
    accept: (row: ReadRow, registry: Listed) => void,
    acceptLead: (lead: Lead) => void,
  ) => Promise<ReadWhole>
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
  requireWrite(scope)
  if (stored.workspaceId !== scope.workspaceId) throw new Error('the import is of another workspace')
  const { sqlite } = database
  // The writer makes what its rows refer to; checking a million references again would take longer than writing them.
  sqlite.pragma('foreign_keys = OFF')
  sqlite.exec('BEGIN IMMEDIATE')
  let writing: RowWriter | null = null
  try {
    requireOpen(database, stored.runId)
    takePlace(database, stored)
    const writer = new RowWriter(database, stored.runId, stored.number, options.platform, options.rows)
    writing = writer
    const spendBefore = writer.isFirst ? null : spendIn(database, stored.runId)
    const indexes = new RowIndexes(database, writer.isFirst ? options.rows : 0)
    const leads = new LeadWriter(database, stored.runId, stored.number)
    const reader = await options.read(
      (row, registry) => writer.write(row, registry),
      (lead) => leads.write(lead),
    )
    writer.finish(reader.registry)
    const conflicts = writer.isFirst ? [] : settleConflicts(database, stored, options.onConflict)
    if (conflicts.length > 0) {
      sqlite.exec('ROLLBACK')
      return { saved: false, conflicts }
    }
    const written = withLeads(changesOf(writer.changes), leads.counts)
    const spendAfter = spendOf(renewData(database, stored.runId, writer.whole))
    const result = { ...reader.counts, ...written, spendBefore, spendAfter }
    markSaved(database, stored, result, options.now)
    noteSaved(database, scope, stored, result, options.now)
    // Put off until here: where all rows are new, what was asked of them above is read in one go.
    indexes.build()
    sqlite.exec('COMMIT')
    return { saved: true, result }
  } catch (fault) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    throw fault
  } finally {
    writing?.close()
    sqlite.pragma('foreign_keys = ON')
  }
}

/** Changes as they are kept and shown. */
export function changesOf({ counts, addedSpend, changedSpend }: RowChanges): ImportChanges {
  return {
    ...counts,
    addedSpend: addedSpend === null ? null : fromMicros(addedSpend),
    changedSpend: changedSpend && {
      before: fromMicros(changedSpend.before),
      after: fromMicros(changedSpend.after),
    },
  }
}

/** A file holds rows of ads or leads, and so one of the two is nothing. */
export function withLeads(rows: ImportChanges, leads: WriteCounts): ImportChanges {
  return {
    ...rows,
    added: rows.added + leads.added,
    changed: rows.changed + leads.changed,
    unchanged: rows.unchanged + leads.unchanged,
  }
}

/**
 * The import comes after all that are saved. Inside the transaction nobody else can have saved, dropped or begun to read
 * it again.
 */
function takePlace({ orm }: Database, { number }: StoredImport): void {
  const next = sql`(SELECT coalesce(max(saved_order), 0) + 1 FROM imports)`
  const saving = and(eq(imports.number, number), eq(imports.state, 'saving'))
  const { changes } = orm.update(imports).set({ savedOrder: next }).where(saving).run()
  if (changes !== 1) throw new Error('the import is not being saved')
}

/** The conflicts that stop the import; none where there are none, or the earlier rows have stepped back. */
function settleConflicts(database: Database, stored: StoredImport, onConflict: OnConflict): StoredConflict[] {
  const { runId, number } = stored
  if (!hasOtherRows(database, runId, number)) return []
  const incoming = footprintsIn(database, runId, { import: number, others: false, rows: 'counting' })
  if (!onConflict.replace) {
    const visible = footprintsIn(database, runId, { import: number, others: true, rows: 'counting' })
    const conflicts = onConflict.find(visible, incoming)
    if (conflicts.length > 0) return conflicts.map((conflict) => ({ ...conflict, spend: fromMicros(conflict.spend) }))
  }
  // What was set aside before would show again when the import that did so is taken back: it steps back too. Rows that
  // count step back only where the user has chosen so.
  const rows = onConflict.replace ? 'all' : 'set-aside'
  const existing = footprintsIn(database, runId, { import: number, others: true, rows })
  coverFootprints(database, runId, onConflict.clashing(existing, incoming), number, rows)
  return []
}

function markSaved(database: Database, stored: StoredImport, result: ImportResult, now: string): void {
  database.orm
    .update(imports)
    .set({ state: 'saved', savedAt: now, conflicts: [], changes: null, result })
    .where(and(eq(imports.number, stored.number), eq(imports.workspaceId, stored.workspaceId)))
    .run()
}

function noteSaved(
  database: Database,
  scope: Scope,
  { id: importId, fileName: file, runId }: StoredImport,
  { added, changed }: ImportResult,
  at: string,
): void {
  noteActivity(database, scope, { kind: 'imported', subject: { file, added, changed }, at, runId })
  tellWebhooks(database, { runId, event: 'import.saved', at, about: { importId } })
}

/** Currency units; null without any. */
function spendOf({ spend }: DataSummary): number | null {
  const parts = Object.values(spend)
  return parts.length === 0 ? null : fromMicros(parts.reduce((sum, part) => sum + part, 0))
}
