import { beforeEach, expect, test } from 'vitest'
import { clientAddress } from '#app/_server/client-address.ts'
import { env } from '#app/_server/env.ts'
import { PEER } from '#app/_server/note-peers.ts'

beforeEach(() => {
  env.TRUSTED_PROXIES = 0
})

function seen(said: Record<string, string>): string {
  return clientAddress({ headers: new Headers(said) })
}

test('is the other end of the connection, whatever is claimed, where no proxy is trusted', () => {
  expect(seen({ [PEER]: '192.0.2.1', 'x-forwarded-for': '203.0.113.9' })).toBe('192.0.2.1')
})

test('is what the outermost trusted proxy has written, without the port that some add', () => {
  env.TRUSTED_PROXIES = 2
  const chain = { 'x-forwarded-for': '203.0.113.9, 192.0.2.7:4711, 10.0.0.1' }
  expect(seen({ [PEER]: '127.0.0.1', ...chain })).toBe('192.0.2.7')
})

test.each([
  ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff'],
  ['2001:0db8:0001:0002:0:0:0:1', '2001:DB8:1:2::'],
  ['2001:db8::1', '2001:db8:0:0:1::'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
])('is one for one line: %s and %s', (one, other) => {
  expect(seen({ [PEER]: one })).toBe(seen({ [PEER]: other }))
})

test.each([
  ['2001:db8:1:2::1', '2001:db8:1:3::1'],
  ['192.0.2.1', '192.0.2.2'],
  ['::1', '127.0.0.1'],
])('is another for another line: %s and %s', (one, other) => {
  expect(seen({ [PEER]: one })).not.toBe(seen({ [PEER]: other }))
})
