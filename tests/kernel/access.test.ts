import { expect, test } from 'vitest'
import type { Action, Role } from '#lib/kernel/access'
import { may } from '#lib/kernel/access'

const ALLOWED: [Role, Action[]][] = [
  ['viewer', ['read']],
  ['editor', ['read', 'write']],
  ['admin', ['read', 'write', 'administer']],
]

test.each(ALLOWED)('a %s may %j and nothing else', (role, actions) => {
  for (const action of ['read', 'write', 'administer'] as const)
    expect(may(role, action)).toBe(actions.includes(action))
})
