import 'server-only'
import type { WorkspaceContents } from '#db/removal/workspace-contents'
import { workspaceContents } from '#db/removal/workspace-contents'
import { BUILT_IN_WORKSPACE } from '#db/workspaces'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { requireScope } from './require-scope.ts'

export type { WorkspaceContents } from '#db/removal/workspace-contents'

/** What the workspace in view holds, and whether it may be removed: the first one may not. For its admins. */
export async function loadWorkspaceContents(): Promise<WorkspaceContents & { readonly isFirst: boolean }> {
  const scope = await requireScope()
  const { database } = await openHouse()
  return { ...(await workspaceContents(database, scope, now())), isFirst: scope.workspaceId === BUILT_IN_WORKSPACE.id }
}
