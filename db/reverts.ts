import { eq } from 'drizzle-orm'
import { noteActivity } from './activities.ts'
import { tellWebhooks } from './deliveries.ts'
import type { StoredImport } from './imports.ts'
import type { Database } from './open.ts'
import { requireOpen } from './require-open.ts'
import { requireWrite } from './require-role.ts'
import { renewData } from './run-data.ts'
import { imports } from './schema/imports.ts'
import type { Scope } from './scope.ts'

/**
 * Takes a saved import back whole: its rows go, and what they had replaced shows again, as if it had never been. A row
 * that a later import states too passes to that import. False where the import is not saved.
 */
export async function revertImport(
  database: Database,
  scope: Scope,
  stored: StoredImport,
  now: string,
): Promise<boolean> {
  requireWrite(scope)
  if (stored.workspaceId !== scope.workspaceId) throw new Error('the import is of another workspace')
  return database.orm.transaction(
    () => {
      const current = database.orm.select().from(imports).where(eq(imports.number, stored.number)).get()
      if (current?.state !== 'saved') return false
      requireOpen(database, stored.runId)
      handOverRestated(database, stored.number)
      uncover(database, stored.number)
      forget(database, stored)
      database.orm
        .update(imports)
        .set({ state: 'reverted', revertedAt: now })
        .where(eq(imports.number, stored.number))
        .run()
      renewData(database, stored.runId)
      const { id: importId, fileName: file, runId } = stored
      noteActivity(database, scope, { kind: 'importReverted', subject: { file }, at: now, runId })
      tellWebhooks(database, { runId, event: 'import.reverted', at: now, about: { importId } })
      return true
    },
    { behavior: 'immediate' },
  )
}

/** Rows that later imports state as well pass to the first of them. */
function handOverRestated({ sqlite }: Database, reverted: number): void {
  const heirs = sqlite
    .prepare(
      `SELECT rows.number, restatements.import AS heir, min(saved_order)
       FROM rows JOIN restatements ON restatements.row = rows.number
       JOIN imports ON imports.number = restatements.import
       WHERE rows.import = ? GROUP BY rows.number`,
    )
    .all(reverted) as { number: number; heir: number }[]
  const inherit = sqlite.prepare('UPDATE rows SET import = ? WHERE number = ?')
  const settle = sqlite.prepare('DELETE FROM restatements WHERE row = ? AND import = ?')
  for (const { number, heir } of heirs) {
    inherit.run(heir, number)
    settle.run(number, heir)
  }
}

/** What the import had hidden shows again, as far as no other import hides it. */
function uncover({ sqlite }: Database, reverted: number): void {
  const covered = sqlite.prepare('SELECT row FROM covers WHERE import = ?').all(reverted) as { row: number }[]
  sqlite.prepare('DELETE FROM covers WHERE import = ?').run(reverted)
  const left = sqlite.prepare('SELECT figures FROM covers WHERE row = ?').pluck()
  const show = sqlite.prepare('UPDATE rows SET hidden = ? WHERE number = ?')
  for (const { row } of covered) {
    const hidden = (left.all(row) as number[]).reduce((union, figures) => union | figures, 0)
    show.run(hidden, row)
  }
}

function forget({ sqlite }: Database, { number, runId }: StoredImport): void {
  sqlite.prepare('DELETE FROM restatements WHERE import = ?').run(number)
  sqlite.prepare('DELETE FROM rows WHERE import = ?').run(number)
  sqlite.prepare('DELETE FROM leads WHERE import = ?').run(number)
  sqlite.prepare('DELETE FROM ad_names WHERE import = ?').run(number)
  sqlite
    .prepare('DELETE FROM ads WHERE run_id = ? AND NOT EXISTS (SELECT 1 FROM rows WHERE ad = ads.number)')
    .run(runId)
  sqlite.prepare('DELETE FROM breakdowns WHERE run_id = ? AND number NOT IN (SELECT breakdown FROM rows)').run(runId)
}
