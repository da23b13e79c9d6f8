import 'server-only'
import { markFailed } from '#db/imports'
import type { Scope } from '#db/scope'
import { dropSpool } from '#db/spool'
import { openHouse } from './house.ts'
import { Cancelled, carryOut, noteFailure } from './import-jobs.ts'
import type { ImportTask } from './import-task.ts'
import { logFault } from './log.ts'
import { noteFault } from './note-fault.ts'
import { patiently } from './patiently.ts'
import { noteVerdicts } from './save-verdicts.ts'

/** Starts the work and does not wait for it; what goes wrong is noted on the import. */
export async function begin(scope: Scope, runId: string, importId: string, work: ImportTask['work']): Promise<void> {
  const { database, folder } = await openHouse()
  const done = work.kind === 'save' ? saveAndNote(scope, runId, importId, work) : perform(scope, runId, importId, work)
  done.catch(async (fault) => {
    if (fault instanceof Cancelled) return
    const refusal = noteFault(fault)
    dropSpool(folder, importId)
    // Said at once, since a full disk may not take the note.
    noteFailure(importId, refusal)
    await patiently(() => markFailed(database, scope, importId, refusal)).catch((failure) =>
      logFault('an import could not be marked as failed', failure),
    )
  })
}

/** What the data say before and after goes into the journal of verdicts. */
async function saveAndNote(scope: Scope, runId: string, importId: string, work: ImportTask['work']): Promise<void> {
  const task = await taskOf(scope, runId, importId, work)
  await carryOut(importId, async (job) => {
    await noteVerdicts(scope, runId)
    await job.run(task)
  })
  await noteVerdicts(scope, runId)
}

/** Does the work, and answers when it is done. */
export async function perform(scope: Scope, runId: string, importId: string, work: ImportTask['work']): Promise<void> {
  const task = await taskOf(scope, runId, importId, work)
  await carryOut(importId, (job) => job.run(task))
}

async function taskOf(scope: Scope, runId: string, importId: string, work: ImportTask['work']): Promise<ImportTask> {
  const { folder, databasePath } = await openHouse()
  return { folder, databasePath, scope, runId, importId, work }
}
