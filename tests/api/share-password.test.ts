import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as shares from '#app/api/v1/runs/[runId]/shares/route.ts'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { NEW_RUN, NOW } from '../db/runs-of-text.ts'

vi.mock('server-only', () => ({}))
const browser = vi.hoisted(() => ({ cookie: null as string | null }))
vi.mock('next/headers', () => ({
  headers: async () => {
    const { PEER } = await import('#app/_server/note-peers.ts')
    return new Headers({ host: 'localhost', [PEER]: '127.0.0.1', ...(browser.cookie && { cookie: browser.cookie }) })
  },
  cookies: async () => ({ get: () => undefined }),
}))
vi.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }))
// The work of a password is not done here; tests/db/passwords.test.ts does it.
vi.mock('#db/passwords', async () => {
  const { createHash } = await import('node:crypto')
  const hashOf = (password: string) => `hash ${createHash('sha256').update(password).digest('hex')}`
  return {
    hashPassword: async (password: string) => hashOf(password),
    isPassword: async (password: string, hash: string) => hashOf(password) === hash,
  }
})

const { house } = await import('./test-house.ts')
const { requireShare } = await import('#app/_server/require-share.ts')
const reading = await import('#app/_server/load-share.ts')
const opening = await import('#app/s/[token]/open/route.ts')

const PASSWORD = 'for the owner'
const scope = mintScope('main', 'admin')
let runId: string

beforeEach(async () => {
  browser.cookie = null
  runId = randomUUID()
  await createRun(house.database, scope, { ...NEW_RUN, segmentBy: null }, { id: runId, now: NOW })
  house.database.sqlite.exec('DELETE FROM attempts')
})

async function makeLink(wanted: object = { password: PASSWORD }) {
  const headers = { 'sec-fetch-site': 'same-origin' }
  const request = new Request('http://localhost/', { method: 'POST', headers, body: JSON.stringify(wanted) })
  const response = await shares.POST(request, { params: Promise.resolve({ runId }) })
  const body = await response.json()
  return { status: response.status, body, token: body.path?.replace('/s/', '') as string }
}

async function say(token: string, password: string, { site = 'same-origin', from = '192.0.2.1' } = {}) {
  const { PEER } = await import('#app/_server/note-peers.ts')
  const request = new Request(`http://localhost/s/${token}/open?lang=ru`, {
    method: 'POST',
    headers: { 'sec-fetch-site': site, [PEER]: from, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ password }),
  })
  const response = await opening.POST(request, { params: Promise.resolve({ token }) })
  return {
    status: response.status,
    location: response.headers.get('location'),
    cookie: response.headers.get('set-cookie'),
  }
}

/** What a browser sends of a header `Set-Cookie`. */
const kept = (cookie: string | null) => cookie?.split(';')[0] ?? null

describe('a link with a password', () => {
  test('shows nothing of its run before the password is said, not even a name', async () => {
    const { token, body } = await makeLink()
    expect(body.share.isProtected).toBe(true)
    expect(JSON.stringify(body)).not.toContain(PASSWORD)
    expect(await requireShare(token)).toBe('locked')
    expect(await reading.loadSharedName(token)).toBe('locked')
    expect(await reading.loadSharedRun(token)).toBe('locked')
  })

  test('is kept as a hash alone', async () => {
    const { body } = await makeLink()
    const stored = house.database.sqlite.prepare('SELECT * FROM shares WHERE id = ?').get(body.share.id)
    expect(stored).toMatchObject({ password_hash: expect.stringMatching(/^hash /) })
    expect(JSON.stringify(stored)).not.toContain(PASSWORD)
  })

  test('opens for the browser that has said it, below its own address', async () => {
    const { token } = await makeLink()
    const { status, location, cookie } = await say(token, PASSWORD)
    expect([status, location]).toEqual([303, `/s/${token}?lang=ru`])
    expect(cookie).toMatch(`; Path=/s/${token}; Max-Age=2592000; HttpOnly; SameSite=Lax`)
    expect(cookie).not.toContain(PASSWORD)
    browser.cookie = kept(cookie)
    expect(await requireShare(token)).toMatchObject({ runId })
    expect(await reading.loadSharedName(token)).toMatchObject({ name: NEW_RUN.name })
  })

  test('is opened by no other link’s password, and by nothing once it is closed', async () => {
    const [one, other] = [await makeLink(), await makeLink()]
    browser.cookie = kept((await say(one.token, PASSWORD)).cookie)
    expect(await requireShare(other.token)).toBe('locked')
    house.database.sqlite.prepare('UPDATE shares SET revoked_at = ? WHERE id = ?').run(NOW, one.body.share.id)
    expect(await requireShare(one.token)).toBeNull()
    expect(await say(one.token, PASSWORD)).toMatchObject({ location: `/s/${one.token}?lang=ru`, cookie: null })
  })

  test.each(['', 'wrong', `${PASSWORD} `, 'touchstone-link='])('says of “%s” that it is another', async (password) => {
    const { token } = await makeLink()
    expect(await say(token, password)).toEqual({
      status: 303,
      location: `/s/${token}?lang=ru&said=wrong`,
      cookie: null,
    })
    browser.cookie = `touchstone-link=${password}`
    expect(await requireShare(token)).toBe('locked')
  })

  test('is tried five times in a quarter of an hour from one address, and then not even the right one opens', async () => {
    const { token } = await makeLink()
    for (let attempt = 0; attempt < 5; attempt += 1) await say(token, 'wrong')
    const { location, cookie } = await say(token, PASSWORD)
    expect([location, cookie]).toEqual([`/s/${token}?lang=ru&said=15`, null])
    expect((await say(token, PASSWORD, { from: '192.0.2.2' })).cookie).not.toBeNull()
  })

  test('is not tried by another site', async () => {
    const { token } = await makeLink()
    expect((await say(token, PASSWORD, { site: 'cross-site' })).status).toBe(403)
  })
})

test('a link without a password asks for none', async () => {
  const { token, body } = await makeLink({})
  expect(body.share.isProtected).toBe(false)
  expect(await requireShare(token)).toMatchObject({ runId })
  expect((await say(token, '')).cookie).toBeNull()
})

test('a password of a link has 8 letters or more', async () => {
  expect((await makeLink({ password: '1234567' })).status).toBe(400)
  expect((await makeLink({ password: '12345678' })).status).toBe(201)
})
