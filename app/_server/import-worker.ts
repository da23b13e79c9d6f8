import { parentPort, workerData } from 'node:worker_threads'
import { openFile } from '#db/files'
import { findImport, markFailed, markReady, type StoredImport } from '#db/imports'
import { type Database, openConnection } from '#db/open'
import { revertImport } from '#db/reverts'
import { saveImport } from '#db/saves'
import { surveyImport } from '#db/surveys'
import type { Watch } from '#lib/import/read-rows'
import { readRows } from '#lib/import/read-rows'
import type { ImportTask, TaskProgress } from './import-task.ts'
import { refusalOf } from './fault.ts'

const BETWEEN_REPORTS = 100

/** The thread's whole life: one task on a connection of its own. */
const task = workerData as ImportTask
const database = openConnection(task.databasePath)
try {
  await carryOut(database, task)
} finally {
  database.sqlite.close()
}

async function carryOut(database: Database, { scope, runId, importId, work, folder }: ImportTask): Promise<void> {
  const stored = await findImport(database, scope, runId, importId)
  if (stored?.sha256 == null) return
  const source = openFile(folder, stored.sha256)
  try {
    if (work.kind === 'survey') {
      await surveyImport(database, scope, { id: importId, runId, source }, work.corrections, report())
    } else if (work.kind === 'save') {
      await save(database, stored, work.replace)
    } else {
      await revertImport(database, scope, stored, new Date().toISOString())
    }
  } catch (fault) {
    if (work.kind === 'revert') throw fault
    console.error(fault)
    await markFailed(database, scope, importId, refusalOf(fault))
  }
}

async function save(database: Database, stored: StoredImport, replace: boolean): Promise<void> {
  const { survey, sha256 } = stored
  if (survey === null || sha256 === null) throw new Error('an import without a survey cannot be saved')
  const { plan } = survey
  const source = openFile(task.folder, sha256)
  const outcome = await saveImport(database, task.scope, stored, {
    platform: plan.platform,
    replace,
    now: new Date().toISOString(),
    read: (sink) => readRows(source, plan, sink, report()),
  })
  if (!outcome.saved) await markReady(database, task.scope, stored.id, survey, outcome.conflicts)
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
