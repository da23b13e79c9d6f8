import type { Database } from '../open.ts'
import { requireAdmin } from '../require-role.ts'
import type { Scope } from '../scope.ts'

/** Ids of the imports of the workspace, or of one run in it, that are being read or saved. */
export async function importsUnderWay({ sqlite }: Database, scope: Scope, runId: string | null): Promise<string[]> {
  requireAdmin(scope)
  const found = sqlite.prepare(
    `SELECT id FROM imports
     WHERE workspace_id = ? AND state IN ('reading', 'saving') AND (@runId IS NULL OR run_id = @runId)`,
  )
  return found.pluck().all(scope.workspaceId, { runId }) as string[]
}
