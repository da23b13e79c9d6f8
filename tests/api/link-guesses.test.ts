import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FORWARDED, PEER } from '#app/_server/note-peers.ts'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { createShare } from '#db/shares'
import { NEW_RUN, NOW } from '../db/runs-of-text.ts'

const asked = vi.hoisted(() => ({ headers: {} as Record<string, string> }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers(asked.headers),
  cookies: async () => ({ get: () => undefined }),
}))

const { house } = await import('./test-house.ts')
const { requireShare } = await import('#app/_server/require-share.ts')
const { secondsToWait } = await import('#app/_server/link-guesses.ts')
const { hashOfToken, newToken } = await import('#app/_server/token.ts')

const [FIRST, OTHER] = ['192.0.2.1', '192.0.2.2']
const waiting = () => secondsToWait({ headers: new Headers(asked.headers) })
const from = (address: string, more = {}) => {
  asked.headers = { [PEER]: address, ...more }
}

let token: string
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) })
  const scope = mintScope('main', 'admin')
  const runId = randomUUID()
  await createRun(house.database, scope, NEW_RUN, { id: runId, now: NOW })
  token = newToken()
  const link = {
    id: runId,
    runId,
    tokenSha256: hashOfToken(token),
    label: null,
    createdAt: NOW,
    expiresAt: '2099-01-01',
  }
  await createShare(house.database, scope, link)
})
afterEach(() => vi.useRealTimers())

const writes = () => house.database.sqlite.prepare('SELECT total_changes()').pluck().get()

async function guess(times: number): Promise<void> {
  for (let index = 0; index < times; index += 1) expect(await requireShare(newToken())).toBeNull()
}

test('a thousand guesses are refused after two hundred, for a quarter of an hour, without a write', async () => {
  from(FIRST)
  const before = writes()
  await guess(199)
  expect(waiting()).toBeNull()
  expect(await requireShare(token)).not.toBeNull()
  await guess(801)
  expect(waiting()).toBe(900)
  expect(await requireShare(token)).toBeNull()
  expect(writes()).toBe(before)
  from(OTHER)
  expect(await requireShare(token)).not.toBeNull()
  from(FIRST)
  vi.setSystemTime(Date.parse(NOW) + 15 * 60_000)
  expect(waiting()).toBeNull()
  expect(await requireShare(token)).not.toBeNull()
})

test('behind a proxy that the server was not told of, nobody is taken for all', async () => {
  from('192.0.2.3', { [FORWARDED]: 'yes' })
  await guess(300)
  expect(waiting()).toBeNull()
  expect(await requireShare(token)).not.toBeNull()
})
