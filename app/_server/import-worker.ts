import { parentPort, workerData } from 'node:worker_threads'
import { refusalOf } from '#db/faults'
import { openFile } from '#db/files'
import { footprintsBeside } from '#db/footprints'
import type { StoredImport } from '#db/imports'
import { findImport, markFailed, markReady, markRefused } from '#db/imports'
import type { Database } from '#db/open'
import { openConnection } from '#db/open'
import { revertImport } from '#db/reverts'
import { findRun } from '#db/runs'
import { saveImport } from '#db/saves'
import { clashingWith, findConflicts } from '#lib/import/conflicts'
import type { Source } from '#lib/import/decode'
import type { Corrections } from '#lib/import/plan'
import type { Watch } from '#lib/import/read-rows'
import { readRows } from '#lib/import/read-rows'
import { acceptingOnly } from '#lib/import/row-reader'
import { fromMicros } from '#lib/kernel/money'
import { rehearse } from '#lib/metrics/rehearse'
import type { ImportTask, TaskProgress } from './import-task.ts'

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
    console.error(fault)
    await markFailed(database, scope, importId, refusalOf(fault))
  }
}

async function survey(
  database: Database,
  stored: StoredImport,
  source: Source,
  corrections: Corrections,
): Promise<void> {
  const { scope } = task
  const run = await findRun(database, scope, stored.runId)
  if (run === null) throw new Error('the run of the import is gone')
  const ground = { currency: run.currency, footprints: await footprintsBeside(database, scope, stored) }
  const rehearsed = await rehearse(source, corrections, ground, report())
  if (!rehearsed.ok) {
    await markRefused(database, scope, stored.id, rehearsed.reason)
    return
  }
  const conflicts = rehearsed.value.conflicts.map((conflict) => ({ ...conflict, spend: fromMicros(conflict.spend) }))
  await markReady(database, scope, stored.id, rehearsed.value.survey, conflicts)
}

async function save(database: Database, stored: StoredImport, source: Source, replace: boolean): Promise<void> {
  if (stored.survey === null) throw new Error('an import without a survey cannot be saved')
  const { plan } = stored.survey
  const outcome = await saveImport(database, task.scope, stored, {
    platform: plan.platform,
    onConflict: { find: findConflicts, clashing: clashingWith, replace },
    now: new Date().toISOString(),
    read: (accept) => readRows(source, plan, acceptingOnly(accept), report()),
  })
  if (!outcome.saved) await markReady(database, task.scope, stored.id, stored.survey, outcome.conflicts)
}

/** Tells the progress, ten times a second at most. */
function report(): Watch {
  let last = 0
  return (progress: TaskProgress) => {
    const now = Date.now()
    if (now - last < BETWEEN_REPORTS) return
    last = now
    parentPort?.postMessage(progress)
  }
}
