import { parentPort, workerData } from 'node:worker_threads'
import { keptSize, openFile } from '#db/files'
import type { StoredImport } from '#db/imports'
import { findImport, markFailed, markReady, markRefused } from '#db/imports'
import type { Database } from '#db/open'
import { openConnection } from '#db/open'
import { revertImport } from '#db/reverts'
import { saveImport } from '#db/saves'
import { dropSpool, readSpool, Spool } from '#db/spool'
import { clashingWith, findConflicts } from '#lib/import/conflicts/conflicts'
import type { Source } from '#lib/import/container/decode'
import type { Corrections } from '#lib/import/plan'
import type { Watch } from '#lib/import/rows/read-rows'
import { readByPlan } from '#lib/import/rows/read-rows'
import { acceptingOnly } from '#lib/import/rows/row-sink'
import { fromMicros } from '#lib/kernel/money'
import { rehearse } from '#lib/metrics/rehearse'
import { groundOf } from './import-ground.ts'
import { previewImport, renewAllWaiting } from './import-preview.ts'
import type { ImportTask, TaskProgress } from './import-task.ts'
import { logFault } from './log.ts'
import { noteFault } from './note-fault.ts'

const BETWEEN_REPORTS = 100

/** The thread's whole life: one task on a connection of its own. */
const task = workerData as ImportTask
const connection = openConnection(task.databasePath)
try {
  await carryOut(connection, task)
} finally {
  connection.sqlite.close()
}

async function carryOut(database: Database, { scope, runId, importId, work, folder }: ImportTask): Promise<void> {
  const stored = await findImport(database, scope, runId, importId)
  if (stored?.sha256 == null) return
  const source = openFile(folder, stored.sha256)
  try {
    if (work.kind === 'survey') {
      await survey(database, stored, source, work.corrections)
    } else if (work.kind === 'save') {
      await save(database, stored, source, work.replace)
    } else {
      await revertImport(database, scope, stored, new Date().toISOString())
    }
  } catch (fault) {
    if (work.kind === 'revert') throw fault
    const refusal = noteFault(fault, 'an import failed')
    // On a full disk the note needs the room of what was kept for the save.
    dropSpool(folder, importId)
    await markFailed(database, scope, importId, refusal)
  }
  if (work.kind !== 'survey')
    await renewAllWaiting(database, folder, scope, runId).catch((fault) =>
      logFault('files that wait were not looked at again', fault),
    )
}

async function survey(
  database: Database,
  stored: StoredImport,
  source: Source,
  corrections: Corrections,
): Promise<void> {
  const { scope, folder } = task
  const ground = await groundOf(database, scope, stored)
  const spool = new Spool(folder, stored.id)
  const watch = report(await shareOf(stored))
  const rehearsed = await rehearse(source, corrections, ground, watch, () => spool.begin())
  spool.close()
  if (!rehearsed.ok) {
    dropSpool(folder, stored.id)
    await markRefused(database, scope, stored.id, rehearsed.reason)
    return
  }
  const conflicts = rehearsed.value.conflicts.map((conflict) => ({ ...conflict, spend: fromMicros(conflict.spend) }))
  const changes = await previewImport(database, folder, scope, stored, rehearsed.value.survey)
  await markReady(database, scope, stored.id, rehearsed.value.survey, conflicts, changes)
}

async function save(database: Database, stored: StoredImport, source: Source, replace: boolean): Promise<void> {
  if (stored.survey === null) throw new Error('an import without a survey cannot be saved')
  const { plan, rows } = stored.survey
  const { accepted } = rows
  const watch = report(await shareOf(stored))
  const outcome = await saveImport(database, task.scope, stored, {
    platform: plan.platform,
    onConflict: { find: findConflicts, clashing: clashingWith, replace },
    now: new Date().toISOString(),
    rows: plan.kind === 'leads' ? 0 : accepted,
    read: async (accept, acceptLead) =>
      readSpool(task.folder, stored.id, plan, accept, reportRows(stored.size, accepted)) ??
      readByPlan(source, plan, { ...acceptingOnly(accept), acceptLead }, watch),
  })
  if (outcome.saved) dropSpool(task.folder, stored.id)
  else await markReady(database, task.scope, stored.id, stored.survey, outcome.conflicts, stored.changes)
}

/** How many bytes that arrived stand behind each that is kept. */
async function shareOf({ size, sha256 }: StoredImport): Promise<number> {
  const kept = sha256 === null ? 0 : await keptSize(task.folder, sha256)
  return kept === 0 ? 1 : size / kept
}

/** The same of rows that were read before: their share of the file stands for its bytes. */
function reportRows(size: number, all: number): (rows: number) => void {
  const watch = report(1)
  return (rows) => watch({ bytes: Math.round((size * rows) / all), rows })
}

/** Tells the progress, ten times a second at most. A file that is read twice does not seem to begin anew. */
function report(share: number): Watch {
  let last = 0
  let furthest: TaskProgress = { bytes: 0, rows: 0 }
  return (progress: TaskProgress) => {
    const now = Date.now()
    if (now - last < BETWEEN_REPORTS || progress.bytes < furthest.bytes) return
    last = now
    furthest = progress
    parentPort?.postMessage({ ...progress, bytes: Math.round(progress.bytes * share) } satisfies TaskProgress)
  }
}
