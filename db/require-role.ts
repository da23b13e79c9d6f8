import { may } from '#lib/kernel/access'
import type { Scope } from './scope.ts'

/** For every function that changes something: a role that may only read has passed a gate it should not have. */
export function requireWrite(scope: Scope): void {
  if (!may(scope.role, 'write')) throw new Error('this role may not write')
}

/** For every function about the people of a workspace. */
export function requireAdmin(scope: Scope): void {
  if (!may(scope.role, 'administer')) throw new Error('this role may not administer')
}
