import { eq } from 'drizzle-orm'
import type { Database } from './open.ts'
import { requireAdmin } from './require-write.ts'
import { memberships } from './schema/people.ts'
import { workspaces } from './schema/workspaces.ts'
import type { Scope } from './scope.ts'

export type Workspace = { readonly id: string; readonly name: string }

/** The one workspace of a house without members, and the first of one with them. */
export const BUILT_IN_WORKSPACE: Workspace = { id: 'main', name: 'Touchstone' }

/** Makes a workspace where there is none of its id. No scope: it is the ground on which scopes stand. */
export async function ensureWorkspace(database: Database, { id, name }: Workspace, now: string): Promise<void> {
  database.orm.insert(workspaces).values({ id, name, createdAt: now }).onConflictDoNothing().run()
}

/** Makes one more, with its first admin. The scope is that of an admin of any. */
export async function createWorkspace(
  { orm }: Database,
  scope: Scope,
  userId: string,
  { id, name }: Workspace,
  now: string,
): Promise<void> {
  requireAdmin(scope)
  orm.transaction(
    () => {
      orm.insert(workspaces).values({ id, name, createdAt: now }).run()
      orm.insert(memberships).values({ workspaceId: id, userId, role: 'admin', createdAt: now }).run()
    },
    { behavior: 'immediate' },
  )
}

export async function renameWorkspace({ orm }: Database, scope: Scope, name: string): Promise<void> {
  requireAdmin(scope)
  orm.update(workspaces).set({ name }).where(eq(workspaces.id, scope.workspaceId)).run()
}
