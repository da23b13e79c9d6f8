/** What a person may do in a workspace, weakest first: who reads, who runs the tests, who also invites the others. */
export const ROLES = ['viewer', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

export type Action = 'read' | 'write' | 'administer'

const WEAKEST_ROLE_FOR: Record<Action, Role> = { read: 'viewer', write: 'editor', administer: 'admin' }

/** Whether a role may do an action. */
export function may(role: Role, action: Action): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(WEAKEST_ROLE_FOR[action])
}
