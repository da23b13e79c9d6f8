import type { IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FORWARDED, notePeers, PEER } from '#app/_server/note-peers.ts'

const seen: IncomingHttpHeaders[] = []
const server = createServer((request, response) => {
  seen.push(request.headers)
  response.end()
})

beforeAll(async () => {
  notePeers()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
})

/** The headers that the server sees of a request whose lines these are. */
async function ask(lines: readonly string[], version = '1.1'): Promise<IncomingHttpHeaders> {
  seen.length = 0
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.end([`GET / HTTP/${version}`, 'Host: localhost', 'Connection: close', ...lines, '', ''].join('\r\n'))
    })
    socket.on('close', () => resolve()).resume()
  })
  return seen[0] ?? {}
}

test('a request says from where it came, whatever it says of itself', async () => {
  const headers = await ask([`${PEER}: 192.0.2.1`, `${PEER.toUpperCase()}: 192.0.2.2`])
  expect(headers[PEER]).toBe('127.0.0.1')
  expect(headers[FORWARDED]).toBeUndefined()
})

test.each([
  'X-Forwarded-For: 192.0.2.1',
  'x-forwarded-host: touchstone.example',
  'X-Forwarded-Proto: https',
  'Forwarded: for=192.0.2.1',
  'X-Real-IP: 192.0.2.1',
  'Via: 1.1 proxy',
])('one that a proxy hands on is known: %s', async (line) => {
  expect(await ask([line])).toMatchObject({ [PEER]: '127.0.0.1', [FORWARDED]: 'yes' })
})

test('so is one of a proxy that says nothing, by the version it speaks', async () => {
  expect((await ask([], '1.0'))[FORWARDED]).toBe('yes')
})

test('a name that somebody has learned of another process is worth nothing', () => {
  expect(PEER).toMatch(/^x-peer-[0-9a-f]{32}$/)
})
