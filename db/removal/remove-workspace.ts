import { noteActivity } from '../activities.ts'
import { requireAdmin } from '../require-role.ts'
import type { Scope } from '../scope.ts'
import { BUILT_IN_WORKSPACE } from '../workspaces.ts'
import { asRemoval } from './as-removal.ts'
import { removePeople } from './remove-people.ts'
import type { Remains } from './remove-runs.ts'
import { removeRuns } from './remove-runs.ts'

/**
 * Removes a workspace with everything in it, and the accounts of whoever is in no other; null where it is not there. The
 * agency's journal tells that it was done. The first workspace stays: it is the ground of a house. The files are the
 * caller's to remove, once this is over.
 */
export async function removeWorkspace(path: string, scope: Scope, now: string): Promise<Remains | null> {
  requireAdmin(scope)
  if (scope.workspaceId === BUILT_IN_WORKSPACE.id) throw new Error('the first workspace stays')
  return asRemoval(path, (database) => {
    const { sqlite } = database
    const { workspaceId: id } = scope
    const name = sqlite.prepare('SELECT name FROM workspaces WHERE id = ?').pluck().get(id) as string | undefined
    if (name === undefined) return null
    const by = { ...scope, workspaceId: BUILT_IN_WORKSPACE.id }
    noteActivity(database, by, { kind: 'workspaceDeleted', subject: { name }, at: now })
    sqlite.prepare('INSERT INTO gone SELECT id FROM runs WHERE workspace_id = ?').run(id)
    const remains = removeRuns(database)
    sqlite.prepare(`INSERT INTO leaving ${ONLY_HERE}`).run(id, id)
    for (const statement of STATEMENTS) sqlite.prepare(statement).run(id)
    removePeople(database)
    sqlite.prepare('DELETE FROM workspaces WHERE id = ?').run(id)
    return remains
  })
}

/** Members who are in no other workspace. */
export const ONLY_HERE = `SELECT user_id FROM memberships WHERE workspace_id = ?
  AND user_id NOT IN (SELECT user_id FROM memberships WHERE workspace_id <> ?)`

const STATEMENTS = [
  'DELETE FROM deliveries WHERE webhook_id IN (SELECT id FROM webhooks WHERE workspace_id = ?)',
  ...['webhooks', 'api_tokens', 'invitations', 'memberships', 'activities', 'layouts', 'lead_stages'].map(
    (table) => `DELETE FROM ${table} WHERE workspace_id = ?`,
  ),
  'UPDATE sessions SET workspace_id = NULL WHERE workspace_id = ?',
]
