import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from './open.ts'
import { runs } from './schema/runs.ts'
import type { Scope } from './scope.ts'

/** Whether the scope opens a run. */
export function isOwnRun({ orm }: Database, scope: Scope, runId: string): boolean {
  return orm.select({ id: runs.id }).from(runs).where(ownRun(scope, runId)).get() !== undefined
}

/** The condition for a run that the scope opens. */
export function ownRun(scope: Scope, runId: string) {
  return and(eq(runs.id, runId), ownRuns(scope))
}

/** The condition for all runs that the scope opens. */
export function ownRuns({ workspaceId, runIds: only }: Scope) {
  const own = eq(runs.workspaceId, workspaceId)
  return only === null ? own : and(own, inArray(runs.id, [...only]))
}
