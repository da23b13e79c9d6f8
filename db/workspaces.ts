import type { Database } from './open.ts'
import { workspaces } from './schema/workspaces.ts'

export type Workspace = { readonly id: string; readonly name: string }

/** The one workspace of a house without members. */
export const BUILT_IN_WORKSPACE: Workspace = { id: 'main', name: 'Touchstone' }

/** Makes a workspace where there is none of its id. No scope: it is the ground on which scopes stand. */
export async function ensureWorkspace(database: Database, { id, name }: Workspace, now: string): Promise<void> {
  database.orm.insert(workspaces).values({ id, name, createdAt: now }).onConflictDoNothing().run()
}
