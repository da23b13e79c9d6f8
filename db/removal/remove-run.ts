import { noteActivity } from '../activities.ts'
import { isOwnRun } from '../own-run.ts'
import { requireAdmin } from '../require-role.ts'
import type { Scope } from '../scope.ts'
import { asRemoval } from './as-removal.ts'
import type { Remains } from './remove-runs.ts'
import { removeRuns } from './remove-runs.ts'

/**
 * Removes a run with everything in it; null where the scope opens none of that id. The journal of its workspace tells that
 * it was done. The files are the caller's to remove, once this is over.
 */
export async function removeRun(path: string, scope: Scope, runId: string, now: string): Promise<Remains | null> {
  requireAdmin(scope)
  return asRemoval(path, (database) => {
    if (!isOwnRun(database, scope, runId)) return null
    noteActivity(database, scope, { kind: 'runDeleted', subject: {}, at: now, runId })
    database.sqlite.prepare('INSERT INTO gone VALUES (?)').run(runId)
    return removeRuns(database)
  })
}
