import 'server-only'
import type { Membership } from '#db/memberships'
import { BUILT_IN_WORKSPACE } from '#db/workspaces'
import { may } from '#lib/kernel/access'

/** Whether somebody makes workspaces for clients: as an admin of the first one, which is the agency's own. */
export function makesWorkspaces(memberships: readonly Membership[]): boolean {
  return memberships.some(({ workspaceId, role }) => workspaceId === BUILT_IN_WORKSPACE.id && may(role, 'administer'))
}
