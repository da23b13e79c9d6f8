import { and, asc, count, desc, eq } from 'drizzle-orm'
import type { Label, LabelBatch } from '#lib/metrics/label-ads'
import { noteActivity } from './activities.ts'
import type { Database } from './open.ts'
import { isOwnRun, ownRun } from './own-run.ts'
import { requireOpen } from './require-open.ts'
import { requireWrite } from './require-role.ts'
import { raiseVersion } from './run-data.ts'
import { labelBatches, labels } from './schema/names.ts'
import { runs } from './schema/runs.ts'
import type { Scope } from './scope.ts'

/** A batch as lists show it. */
export type BatchSummary = {
  readonly number: number
  readonly kind: LabelBatch['kind']
  /** Of a dictionary. */
  readonly fileName: string | null
  readonly createdAt: string
  /** Ads or names that it says something of. */
  readonly labels: number
}

export type NewBatch = LabelBatch & { readonly fileName: string | null }

/** What people call the ads of a run, oldest batch first. */
export async function listLabels(database: Database, scope: Scope, runId: string): Promise<LabelBatch[]> {
  const stored = database.orm
    .select({ batch: labelBatches.number, kind: labelBatches.kind, label: labels })
    .from(labelBatches)
    .innerJoin(runs, eq(runs.id, labelBatches.runId))
    .innerJoin(labels, eq(labels.batch, labelBatches.number))
    .where(ownRun(scope, runId))
    .orderBy(asc(labelBatches.number), asc(labels.by), asc(labels.value))
    .all()
  return [...Map.groupBy(stored, ({ batch }) => batch).values()].map((rows) => ({
    kind: rows[0]?.kind ?? 'edit',
    labels: rows.map(({ label: { batch: _, ...label } }) => label),
  }))
}

/** The batches of a run, newest first. */
export async function listLabelBatches(database: Database, scope: Scope, runId: string): Promise<BatchSummary[]> {
  return database.orm
    .select({
      number: labelBatches.number,
      kind: labelBatches.kind,
      fileName: labelBatches.fileName,
      createdAt: labelBatches.createdAt,
      labels: count(labels.value),
    })
    .from(labelBatches)
    .innerJoin(runs, eq(runs.id, labelBatches.runId))
    .leftJoin(labels, eq(labels.batch, labelBatches.number))
    .where(ownRun(scope, runId))
    .groupBy(labelBatches.number)
    .orderBy(desc(labelBatches.number))
    .all()
}

/** Adds a batch, whole; null where there is no such run. What is concluded from the data has to be concluded anew. */
export async function addLabels(
  database: Database,
  scope: Scope,
  runId: string,
  batch: NewBatch,
  now: string,
): Promise<number | null> {
  requireWrite(scope)
  return database.orm.transaction(
    () => {
      if (!isOwnRun(database, scope, runId)) return null
      requireOpen(database, runId)
      const { kind, fileName } = batch
      const added = database.orm.insert(labelBatches).values({ runId, kind, fileName, createdAt: now }).run()
      const number = Number(added.lastInsertRowid)
      const insert = database.sqlite.prepare(INSERT)
      for (const label of batch.labels) insert.run({ ...label, batch: number } satisfies Label & { batch: number })
      raiseVersion(database, runId)
      const subject = { labels: batch.labels.length }
      noteActivity(database, scope, { kind: 'labelsChanged', subject, at: now, runId })
      return number
    },
    { behavior: 'immediate' },
  )
}

/** Takes a batch back whole; false where it is not there. */
export async function removeLabels(
  database: Database,
  scope: Scope,
  runId: string,
  number: number,
  now: string,
): Promise<boolean> {
  requireWrite(scope)
  return database.orm.transaction(
    () => {
      if (!isOwnRun(database, scope, runId)) return false
      requireOpen(database, runId)
      const batch = and(eq(labelBatches.number, number), eq(labelBatches.runId, runId))
      if (database.orm.delete(labelBatches).where(batch).run().changes === 0) return false
      raiseVersion(database, runId)
      noteActivity(database, scope, { kind: 'labelsTakenBack', subject: {}, at: now, runId })
      return true
    },
    { behavior: 'immediate' },
  )
}

/** Of two labels of one batch for the same ad the last one stays. */
const INSERT = `
  INSERT OR REPLACE INTO labels (batch, by, value, segment, creative, pain_point)
  VALUES (@batch, @by, @value, @segment, @creative, @painPoint)`
