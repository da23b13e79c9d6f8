import type { Role } from '#lib/kernel/access'

declare const proven: unique symbol

/**
 * A workspace and a role in it, proven by a gate. Every function of db that a door may call asks for one, so no query can
 * forget it; what only db itself calls works on a run or an import that its caller has found by a scope.
 */
export type Scope = {
  readonly workspaceId: string
  readonly role: Role
  /** The only runs that it opens; null where it opens all of the workspace. */
  readonly runIds: readonly string[] | null
  /** Who asks; null for whoever has a link, and in a house without accounts. */
  readonly userId: string | null
  /** The name of the token by which a program asks in somebody's place; absent where they ask themselves. */
  readonly tokenName?: string
  readonly [proven]: true
}

/** Only gates call this, once they know who is asking. */
export function mintScope(
  workspaceId: string,
  role: Role,
  runIds: readonly string[] | null = null,
  userId: string | null = null,
  by: Pick<Scope, 'tokenName'> = {},
): Scope {
  return { workspaceId, role, runIds, userId, ...by } as Scope
}
