import type { Placeholder } from 'drizzle-orm'
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from './open.ts'
import { prepared } from './prepared.ts'
import { runs } from './schema/runs.ts'
import type { Scope } from './scope.ts'

/** Whether the scope opens a run. */
export function isOwnRun(database: Database, scope: Scope, runId: string): boolean {
  return ownId(database).get(ownRunValues(scope, runId)) !== undefined
}

const ownId = prepared((orm) => orm.select({ id: runs.id }).from(runs).where(OWN_RUN).prepare())

/** The condition for a run that the scope opens. */
export function ownRun(scope: Scope, runId: string) {
  return isRun(ownRunValues(scope, runId))
}

/** The condition for all runs that the scope opens. */
export function ownRuns(scope: Scope) {
  return isOpened(openedBy(scope))
}

/** `only`: the ids as JSON; null where every run of the workspace is opened. */
type Opened<Value> = { readonly workspace: Value; readonly only: Value | null }

/** What `OWN_RUN` asks for. */
export function ownRunValues(scope: Scope, runId: string) {
  return { run: runId, ...openedBy(scope) }
}

function openedBy({ workspaceId, runIds }: Scope): Opened<string> {
  return { workspace: workspaceId, only: runIds && JSON.stringify(runIds) }
}

function isRun({ run, ...opened }: Opened<string | Placeholder> & { readonly run: string | Placeholder }) {
  return and(eq(runs.id, run), isOpened(opened))
}

function isOpened({ workspace, only }: Opened<string | Placeholder>) {
  return and(
    eq(runs.workspaceId, workspace),
    sql`(${only} is null or ${runs.id} in (select value from json_each(${only})))`,
  )
}

/** The same condition for statements that are prepared. */
export const OWN_RUN = isRun({
  run: sql.placeholder('run'),
  workspace: sql.placeholder('workspace'),
  only: sql.placeholder('only'),
})
