import { parentPort, workerData } from 'node:worker_threads'
import { openToRead } from '#db/open'
import { removeRemains } from '#db/removal/remove-remains'
import { removeRun } from '#db/removal/remove-run'
import type { Remains } from '#db/removal/remove-runs'
import { removeWorkspace } from '#db/removal/remove-workspace'
import { noteFault } from './note-fault.ts'
import type { RemovalTask } from './save-removal.ts'

/** The thread's whole life: one removal, of which it says whether it was done. */
const { folder, databasePath, scope, runId, now } = workerData as RemovalTask
const remains =
  runId === null ? await removeWorkspace(databasePath, scope, now) : await removeRun(databasePath, scope, runId, now)
if (remains !== null) await tidyUp(remains)
parentPort?.postMessage(remains !== null)

/** What is left here, the next sweep finds. */
async function tidyUp(left: Remains): Promise<void> {
  const database = openToRead(databasePath)
  try {
    await removeRemains(folder, database, left, Date.now())
  } catch (fault) {
    noteFault(fault, 'files of what was removed stay until the next sweep')
  } finally {
    database.sqlite.close()
  }
}
