import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as gate from '#app/_server/require-scope.ts'
import * as connections from '#app/api/v1/connections/route.ts'
import * as runs from '#app/api/v1/runs/route.ts'
import * as token from '#app/api/v1/tokens/[tokenId]/route.ts'
import * as tokens from '#app/api/v1/tokens/route.ts'
import { createFirstAdmin } from '#db/users'
import { NEW_RUN } from '../db/runs-of-text.ts'
import { house } from './test-house.ts'

const asked = vi.hoisted(() => ({ headers: {} as Record<string, string> }))
vi.mock('next/headers', () => ({
  headers: async () => {
    const { PEER } = await import('#app/_server/note-peers.ts')
    return new Headers({ host: 'localhost', [PEER]: '127.0.0.1', ...asked.headers })
  },
  cookies: async () => ({ get: () => undefined }),
}))

const NOW = '2026-09-20T10:20:30.000Z'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) })
  asked.headers = {}
  house.database.sqlite.exec('DELETE FROM attempts; DELETE FROM api_tokens')
})
afterEach(() => vi.useRealTimers())

/** A request of a page of the server itself. */
function ofPage(method: string, body: unknown = {}): Request {
  const headers = { 'sec-fetch-site': 'same-origin', host: 'localhost' }
  return new Request('http://localhost/', { method, headers, body: JSON.stringify(body) })
}

/** A request of a program: it says a token and nothing of where it comes from. */
function ofProgram(said: string, method = 'GET', body?: unknown): Request {
  asked.headers = { ...asked.headers, authorization: said }
  const headers = { authorization: said, host: 'localhost' }
  return new Request('http://localhost/', {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

async function make(wanted: object = {}): Promise<{ id: string; token: string }> {
  const response = await tokens.POST(ofPage('POST', { name: 'Nightly', role: 'editor', ...wanted }))
  expect(response.status).toBe(201)
  return response.json()
}

const listed = async () => (await (await connections.GET()).json()).tokens

async function statusOf(said: string): Promise<number> {
  ofProgram(said)
  const { status } = await runs.GET()
  asked.headers = {}
  return status
}

describe('a token', () => {
  test('has 256 bits, is told once, and is kept as its hash', async () => {
    const made = await make()
    expect(made.token).toMatch(/^ts_[\w-]{43}$/)
    const stored = house.database.sqlite.prepare('SELECT * FROM api_tokens').get()
    expect(stored).toMatchObject({ token_sha256: createHash('sha256').update(made.token).digest('hex') })
    expect(JSON.stringify([stored, await listed()])).not.toContain(made.token)
    expect(await listed()).toMatchObject([{ id: made.id, name: 'Nightly', start: made.token.slice(0, 9), maker: null }])
  })

  test.each([
    [{}, 90],
    [{ days: 30 }, 30],
    [{ days: 365 }, 365],
  ])('made with %o opens for %i days', async (wanted, days) => {
    await make(wanted)
    const [{ createdAt, expiresAt }] = await listed()
    expect((Date.parse(expiresAt) - Date.parse(createdAt)) / 86_400_000).toBe(days)
  })

  test.each([
    [{ name: '' }, 'name'],
    [{ name: 'a'.repeat(101) }, 'name'],
    [{ role: 'admin' }, 'role'],
    [{ days: 4000 }, 'days'],
  ])('is not made with %o', async (wanted, fields) => {
    const response = await tokens.POST(ofPage('POST', { name: 'Nightly', role: 'editor', ...wanted }))
    expect([response.status, await response.json()]).toEqual([400, { error: { key: 'invalid', params: { fields } } }])
  })

  test('opens until it is revoked, from the next request on', async () => {
    const made = await make()
    const said = `Bearer ${made.token}`
    expect(await statusOf(said)).toBe(200)
    const close = () => token.DELETE(ofPage('DELETE'), { params: Promise.resolve({ tokenId: made.id }) })
    expect((await close()).status).toBe(204)
    expect(await statusOf(said)).toBe(401)
    expect((await close()).status).toBe(404)
  })

  test('opens nothing once its time is over', async () => {
    const made = await make({ days: 30 })
    vi.setSystemTime(Date.parse(NOW) + 30 * 86_400_000)
    expect(await statusOf(`Bearer ${made.token}`)).toBe(401)
  })

  test('is noted as used to the hour', async () => {
    const made = await make()
    await statusOf(`Bearer ${made.token}`)
    await delay(20)
    expect((await listed())[0].lastUsedAt).toBe('2026-09-20T10:00:00.000Z')
  })

  test('writes where it may, without a page, and is named in what it does', async () => {
    const { token: said } = await make()
    const { targets, ...run } = NEW_RUN
    const request = ofProgram(`Bearer ${said}`, 'POST', { ...run, targets })
    expect((await gate.proveCaller()).ok && (await gate.proveCaller())).toMatchObject({
      value: { tokenName: 'Nightly' },
    })
    expect((await runs.POST(request)).status).toBe(201)
    const told = house.database.sqlite.prepare("SELECT token_name FROM activities WHERE kind = 'runCreated'").pluck()
    expect(told.all()).toContain('Nightly')
  })
})

describe('what is said', () => {
  test.each(['bearer', 'BEARER', 'Bearer'])('is understood as %s', async (word) => {
    const made = await make()
    expect(await statusOf(`${word} ${made.token}`)).toBe(200)
  })

  test.each(['Bearer', 'Bearer ', 'Bearer guessed', 'Bearer ts_guessed'])('opens nothing as “%s”', async (said) => {
    ofProgram(said)
    const response = await runs.GET()
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
  })

  test('for a proxy before the server is no token', async () => {
    expect(await statusOf('Basic dXNlcjpwYXNzd29yZA==')).toBe(200)
  })
})

test('wrong tokens of one address are told to wait after thirty, while right ones still open', async () => {
  const made = await make()
  for (let attempt = 0; attempt < 30; attempt++) expect(await statusOf(`Bearer ts_${randomUUID()}`)).toBe(401)
  expect(await statusOf('Bearer ts_guessed')).toBe(429)
  expect(await statusOf(`Bearer ${made.token}`)).toBe(200)
  vi.setSystemTime(Date.parse(NOW) + 15 * 60_000)
  expect(await statusOf('Bearer ts_guessed')).toBe(401)
})

test('a token is for this machine’s own name too, where nobody signs in', async () => {
  const made = await make()
  asked.headers = { host: 'evil.example' }
  expect(await statusOf(`Bearer ${made.token}`)).toBe(403)
})

// From here on there are accounts.
test('pages know no tokens, and one from before the first account opens nothing', async () => {
  const made = await make()
  const anna = { name: 'Anna', email: 'anna@example.com', password: 'hash' }
  await createFirstAdmin(house.database, anna, 'main', NOW)
  expect(await statusOf(`Bearer ${made.token}`)).toBe(401)
  house.database.sqlite.exec('UPDATE api_tokens SET created_by = (SELECT id FROM users), revoked_at = NULL')
  expect(await statusOf(`Bearer ${made.token}`)).toBe(200)
  ofProgram(`Bearer ${made.token}`)
  expect(await gate.proveScope()).toEqual({ ok: false, reason: { key: 'signInFirst', params: {} } })
})
