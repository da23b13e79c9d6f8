import { and, eq } from 'drizzle-orm'
import type { Database } from './open.ts'
import { runs } from './schema/runs.ts'
import type { Scope } from './scope.ts'

/** Whether a run lies in the workspace of the scope. */
export function isOwnRun({ orm }: Database, scope: Scope, runId: string): boolean {
  return orm.select({ id: runs.id }).from(runs).where(ownRun(scope, runId)).get() !== undefined
}

/** The condition for a run of the scope's workspace. */
export function ownRun({ workspaceId }: Scope, runId: string) {
  return and(eq(runs.id, runId), eq(runs.workspaceId, workspaceId))
}
