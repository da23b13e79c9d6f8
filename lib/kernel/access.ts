/** What a person may do in a workspace, weakest first. */
const ROLES = ['viewer', 'editor', 'owner'] as const
export type Role = (typeof ROLES)[number]

export type Action = 'read' | 'write' | 'administer'

const WEAKEST_ROLE_FOR: Record<Action, Role> = { read: 'viewer', write: 'editor', administer: 'owner' }

/** Whether a role may do an action. */
export function may(role: Role, action: Action): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(WEAKEST_ROLE_FOR[action])
}
