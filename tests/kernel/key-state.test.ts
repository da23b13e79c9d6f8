import { expect, test } from 'vitest'
import { keyState } from '#lib/kernel/key-state'

const END = '2026-12-19T10:00:00.000Z'

test.each([
  ['open', '2026-12-19T09:59:59.999Z', null],
  ['over', END, null],
  ['revoked', '2026-09-20T10:00:00.000Z', '2026-09-19T10:00:00.000Z'],
  ['revoked', '2027-09-20T10:00:00.000Z', '2026-09-19T10:00:00.000Z'],
])('a link is %s at %s where it was closed at %s', (state, now, revokedAt) => {
  expect(keyState({ expiresAt: END, revokedAt }, now)).toBe(state)
})
