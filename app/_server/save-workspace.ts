import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { membershipsOf } from '#db/memberships'
import type { Scope } from '#db/scope'
import { chooseWorkspace } from '#db/sessions'
import { createWorkspace, renameWorkspace } from '#db/workspaces'
import { may } from '#lib/kernel/access'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { makesWorkspaces } from './makes-workspaces.ts'
import { patiently } from './patiently.ts'
import { fieldsOf } from './person-fields.ts'
import { findSession } from './require-session.ts'

const LONGEST_NAME = 200
const wanted = z.strictObject({ name: z.string().trim().min(1).max(LONGEST_NAME) })
const chosen = z.strictObject({ workspaceId: z.string().max(LONGEST_NAME) })

/**
 * Makes a workspace for one more client; whoever makes it is its admin, and looks at it from now on. Only for the admins of
 * the first one, the agency's own: another's admin may be a client, and would be out of the agency's reach in theirs.
 */
export async function saveWorkspace(scope: Scope, body: unknown): Promise<Result<{ readonly id: string }>> {
  if (!may(scope.role, 'administer')) return refused('notAllowed')
  const session = await findSession()
  if (session === null) return refused('accountFirst')
  const { database } = await openHouse()
  if (!makesWorkspaces(await membershipsOf(database, session.userId))) return refused('notAllowed')
  const parsed = wanted.safeParse(body)
  if (!parsed.success) return refused('invalid', { fields: fieldsOf(parsed.error) })
  const workspace = { id: randomUUID(), name: parsed.data.name }
  await patiently(() => createWorkspace(database, scope, session.userId, workspace, now()))
  await patiently(() => chooseWorkspace(database, session.id, workspace.id))
  return accepted({ id: workspace.id })
}

/** Gives the workspace another name. */
export async function saveWorkspaceName(scope: Scope, body: unknown): Promise<Result<null>> {
  if (!may(scope.role, 'administer')) return refused('notAllowed')
  const parsed = wanted.safeParse(body)
  if (!parsed.success) return refused('invalid', { fields: fieldsOf(parsed.error) })
  const { database } = await openHouse()
  await patiently(() => renameWorkspace(database, scope, parsed.data.name, now()))
  return accepted(null)
}

/** The workspace that this session looks at from now on: one of its person's. */
export async function saveChosenWorkspace(body: unknown): Promise<Result<null>> {
  const session = await findSession()
  if (session === null) return refused('signInFirst')
  const parsed = chosen.safeParse(body)
  if (!parsed.success) return refused('notFound')
  const { workspaceId } = parsed.data
  const { database } = await openHouse()
  const all = await membershipsOf(database, session.userId)
  if (!all.some((own) => own.workspaceId === workspaceId)) return refused('notFound')
  await patiently(() => chooseWorkspace(database, session.id, workspaceId))
  return accepted(null)
}
