import { parentPort, workerData } from 'node:worker_threads'
import { refusalOf } from '#db/faults'
import { openFile } from '#db/files'
import { footprintsBeside } from '#db/footprints'
import type { StoredImport } from '#db/imports'
import { findImport, markFailed, markReady, markRefused } from '#db/imports'
import { layoutsByPrint } from '#db/layouts'
import { leadsGround } from '#db/leads-ground'
import type { Database } from '#db/open'
import { openConnection } from '#db/open'
import { revertImport } from '#db/reverts'
import { findRun } from '#db/runs'
import { saveImport } from '#db/saves'
import { dropSpool, readSpool, Spool } from '#db/spool'
import { clashingWith, findConflicts } from '#lib/import/conflicts/conflicts'
import type { Source } from '#lib/import/container/decode'
import type { Corrections } from '#lib/import/plan'
import type { Watch } from '#lib/import/rows/read-rows'
import { readByPlan } from '#lib/import/rows/read-rows'
import { acceptingOnly } from '#lib/import/rows/row-reader'
import { fromMicros } from '#lib/kernel/money'
import { dayIn } from '#lib/locale/time-zones'
import { assumedPeriod, rehearse } from '#lib/metrics/rehearse'
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
      await survey(database, stored, source, work.corrections, folder)
    } else if (work.kind === 'save') {
      await save(database, stored, source, work.replace)
    } else {
      await revertImport(database, scope, stored, new Date().toISOString())
    }
  } catch (fault) {
    if (work.kind === 'revert') throw fault
    console.error(fault)
    // On a full disk the note needs the room of what was kept for the save.
    dropSpool(folder, importId)
    await markFailed(database, scope, importId, refusalOf(fault))
  }
}

async function survey(
  database: Database,
  stored: StoredImport,
  source: Source,
  corrections: Corrections,
  folder: string,
): Promise<void> {
  const { scope } = task
  const run = await findRun(database, scope, stored.runId)
  if (run === null) throw new Error('the run of the import is gone')
  const ground = {
    currency: run.currency,
    footprints: await footprintsBeside(database, scope, stored),
    layouts: await layoutsByPrint(database, scope),
    period: assumedPeriod(run, dayIn(new Date().toISOString(), run.timeZone)),
    leads: await leadsGround(database, scope, stored.runId),
  }
  const spool = new Spool(folder, stored.id)
  const rehearsed = await rehearse(source, corrections, ground, report(), () => spool.begin())
  spool.close()
  if (!rehearsed.ok) {
    dropSpool(folder, stored.id)
    await markRefused(database, scope, stored.id, rehearsed.reason)
    return
  }
  const conflicts = rehearsed.value.conflicts.map((conflict) => ({ ...conflict, spend: fromMicros(conflict.spend) }))
  await markReady(database, scope, stored.id, rehearsed.value.survey, conflicts)
}

async function save(database: Database, stored: StoredImport, source: Source, replace: boolean): Promise<void> {
  if (stored.survey === null) throw new Error('an import without a survey cannot be saved')
  const { plan, rows } = stored.survey
  const { accepted } = rows
  const outcome = await saveImport(database, task.scope, stored, {
    platform: plan.platform,
    onConflict: { find: findConflicts, clashing: clashingWith, replace },
    now: new Date().toISOString(),
    rows: plan.kind === 'leads' ? 0 : accepted,
    read: async (accept, acceptLead) =>
      readSpool(task.folder, stored.id, plan, accept, reportRows(stored.size, accepted)) ??
      readByPlan(source, plan, { ...acceptingOnly(accept), acceptLead }, report()),
  })
  if (outcome.saved) dropSpool(task.folder, stored.id)
  else await markReady(database, task.scope, stored.id, stored.survey, outcome.conflicts)
}

/** The same of rows that were read before: their share of the file stands for its bytes. */
function reportRows(size: number, all: number): (rows: number) => void {
  const watch = report()
  return (rows) => watch({ bytes: Math.round((size * rows) / all), rows })
}

/** Tells the progress, ten times a second at most. A file that is read twice does not seem to begin anew. */
function report(): Watch {
  let last = 0
  let furthest: TaskProgress = { bytes: 0, rows: 0 }
  return (progress: TaskProgress) => {
    const now = Date.now()
    if (now - last < BETWEEN_REPORTS || progress.bytes < furthest.bytes) return
    last = now
    furthest = progress
    parentPort?.postMessage(progress)
  }
}
