import { asc, count, eq } from 'drizzle-orm'
import { noteActivity } from './activities.ts'
import type { Database } from './open.ts'
import { requireAdmin } from './require-role.ts'
import { memberships } from './schema/people.ts'
import { runs } from './schema/runs.ts'
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
  database: Database,
  scope: Scope,
  userId: string,
  { id, name }: Workspace,
  now: string,
): Promise<void> {
  requireAdmin(scope)
  const { orm } = database
  orm.transaction(
    () => {
      orm.insert(workspaces).values({ id, name, createdAt: now }).run()
      orm.insert(memberships).values({ workspaceId: id, userId, role: 'admin', createdAt: now }).run()
      const maker = { workspaceId: id, userId }
      noteActivity(database, maker, { kind: 'workspaceCreated', subject: { name }, at: now })
    },
    { behavior: 'immediate' },
  )
}

export async function renameWorkspace(database: Database, scope: Scope, name: string, now: string): Promise<void> {
  requireAdmin(scope)
  const { orm } = database
  orm.transaction(
    () => {
      orm.update(workspaces).set({ name }).where(eq(workspaces.id, scope.workspaceId)).run()
      noteActivity(database, scope, { kind: 'workspaceRenamed', subject: { name }, at: now })
    },
    { behavior: 'immediate' },
  )
}

/** The name of the workspace; null where it is gone. */
export async function workspaceName({ orm }: Database, { workspaceId }: Scope): Promise<string | null> {
  return (
    orm.select({ name: workspaces.name }).from(workspaces).where(eq(workspaces.id, workspaceId)).get()?.name ?? null
  )
}

/** When a workspace was made. No scope: it is the house that asks. */
export async function workspaceBegin({ orm }: Database, id: string): Promise<string> {
  const found = orm.select({ createdAt: workspaces.createdAt }).from(workspaces).where(eq(workspaces.id, id)).get()
  if (found === undefined) throw new Error('there is no such workspace')
  return found.createdAt
}

/** All workspaces with how many runs they hold, the oldest first. No scope: only who is at the machine asks. */
export async function listWorkspaces({ orm }: Database): Promise<(Workspace & { readonly runs: number })[]> {
  return orm
    .select({ id: workspaces.id, name: workspaces.name, runs: count(runs.id) })
    .from(workspaces)
    .leftJoin(runs, eq(runs.workspaceId, workspaces.id))
    .groupBy(workspaces.id)
    .orderBy(asc(workspaces.createdAt), asc(workspaces.id))
    .all()
}
