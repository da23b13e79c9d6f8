import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import type { Action } from '#lib/kernel/access'
import { may } from '#lib/kernel/access'
import { importText, NEW_RUN, NOW } from '../db/runs-of-text.ts'

vi.mock('server-only', () => ({}))
const browser = vi.hoisted(() => ({ cookie: null as string | null, bearer: null as string | null }))
vi.mock('next/headers', () => ({
  headers: async () =>
    new Headers({
      host: 'localhost',
      ...(browser.cookie && { cookie: browser.cookie }),
      ...(browser.bearer !== null && { authorization: `Bearer ${browser.bearer}` }),
    }),
  cookies: async () => ({ get: () => undefined }),
}))
vi.mock('next-intl/server', () => ({ getTranslations: async () => (key: string) => key, getLocale: async () => 'en' }))
vi.mock('#app/_server/chromium-path.ts', () => ({ CHROMIUM_FLAGS: [], chromiumPath: () => null }))
vi.mock('#db/passwords', () => ({
  hashPassword: async (password: string) => password,
  isPassword: async (password: string, hash: string) => password === hash,
}))

/** What a method of a route takes: an action in the workspace, a visitor's own gate, or nothing, since it holds nothing of anybody. */
type Taken = Action | 'visitor' | 'nothing'

/** Every route of the interface with each of its methods. A new one gets its line here first. */
const ROUTES: Record<string, Partial<Record<Method, Taken>>> = {
  'account/password': { PUT: 'visitor' },
  'activity/file': { GET: 'write' },
  connections: { GET: 'administer' },
  'deliveries/[deliveryId]': { POST: 'administer' },
  invitations: { POST: 'administer' },
  'invitations/[invitationId]': { DELETE: 'administer' },
  join: { POST: 'visitor' },
  layouts: { GET: 'write' },
  'layouts/[layoutId]': { PATCH: 'write', PUT: 'write', DELETE: 'write' },
  'openapi.json': { GET: 'nothing' },
  people: { GET: 'administer' },
  'people/[userId]': { PATCH: 'administer', DELETE: 'administer' },
  runs: { GET: 'read', POST: 'write' },
  'runs/[runId]': { GET: 'read', PATCH: 'write', DELETE: 'administer' },
  'runs/[runId]/actions': { GET: 'read', POST: 'write', PATCH: 'write' },
  'runs/[runId]/actions/[which]': { DELETE: 'write' },
  'runs/[runId]/actions/ids': { GET: 'read' },
  'runs/[runId]/analysis': { GET: 'read' },
  'runs/[runId]/analysis/file': { GET: 'read' },
  'runs/[runId]/creatives': { PATCH: 'write' },
  'runs/[runId]/creatives/pictures': { POST: 'write' },
  'runs/[runId]/creatives/pictures/[sha256]': { GET: 'read' },
  'runs/[runId]/forecast': { GET: 'read' },
  'runs/[runId]/imports': { GET: 'write', POST: 'write' },
  'runs/[runId]/imports/[importId]': { GET: 'write', PATCH: 'write', DELETE: 'write' },
  'runs/[runId]/imports/[importId]/cancel': { POST: 'write' },
  'runs/[runId]/imports/[importId]/confirm': { POST: 'write' },
  'runs/[runId]/imports/[importId]/refused-rows': { GET: 'write' },
  'runs/[runId]/imports/[importId]/rerun': { POST: 'write' },
  'runs/[runId]/imports/[importId]/revert': { POST: 'write' },
  'runs/[runId]/imports/[importId]/sheets': { POST: 'write' },
  'runs/[runId]/labels': { POST: 'write' },
  'runs/[runId]/labels/[batch]': { DELETE: 'write' },
  'runs/[runId]/labels/dictionary': { GET: 'write', POST: 'write' },
  'runs/[runId]/lead-stages': { GET: 'read', PATCH: 'write' },
  'runs/[runId]/names/preview': { POST: 'write' },
  'runs/[runId]/report': { GET: 'read', PATCH: 'write' },
  'runs/[runId]/report/logo': { POST: 'write' },
  'runs/[runId]/report/pdf': { POST: 'read' },
  'runs/[runId]/report/pictures/[sha256]': { GET: 'read' },
  'runs/[runId]/report/reopen': { POST: 'write' },
  'runs/[runId]/report/snapshots': { GET: 'read', POST: 'write' },
  'runs/[runId]/report/snapshots/[snapshotId]': { GET: 'read' },
  'runs/[runId]/report/snapshots/[snapshotId]/pdf': { POST: 'read' },
  'runs/[runId]/shares': { GET: 'write', POST: 'write' },
  'runs/[runId]/shares/[shareId]': { DELETE: 'write' },
  'runs/[runId]/tables/[name]': { GET: 'read' },
  session: { POST: 'visitor', DELETE: 'visitor' },
  'session/workspace': { PUT: 'visitor' },
  setup: { POST: 'visitor' },
  template: { GET: 'nothing' },
  'template/leads': { GET: 'nothing' },
  tokens: { POST: 'administer' },
  'tokens/[tokenId]': { DELETE: 'administer' },
  webhooks: { POST: 'administer' },
  'webhooks/[webhookId]': { DELETE: 'administer' },
  workspace: { PATCH: 'administer', DELETE: 'administer' },
  'workspace/archive': { GET: 'administer', POST: 'administer' },
  workspaces: { POST: 'administer' },
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type Method = (typeof METHODS)[number]
type Route = Record<string, (request: Request, context: unknown) => Promise<Response>>

const API = new URL('../../app/api/v1/', import.meta.url)
const FOUND = readdirSync(API, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('route.ts'))
  .map((path) => path.replace(/\/route\.ts$/, ''))
  .sort()
const CALLS = Object.entries(ROUTES).flatMap(([path, methods]) =>
  (Object.entries(methods) as [Method, Taken][]).map(([method, taken]) => ({ path, method, taken })),
)
const GATED = CALLS.filter(({ taken }) => taken !== 'visitor' && taken !== 'nothing') as {
  path: string
  method: Method
  taken: Action
}[]
const CHANGING = CALLS.filter(({ method }) => method !== 'GET')

const folder = mkdtempSync(join(tmpdir(), 'touchstone-roles-'))
/** Runs of one workspace: one that the viewer sees, one that a limited viewer does not, and an id of none. */
const [runId, otherRun, missing] = [randomUUID(), randomUUID(), randomUUID()]
const cookies = new Map<string, string>()
let house: Awaited<ReturnType<typeof import('#app/_server/house.ts').openHouse>>

beforeAll(async () => {
  process.env.TOUCHSTONE_DATA = folder
  house = await (await import('#app/_server/house.ts')).openHouse()
  const { database } = house
  const admin = mintScope('main', 'admin')
  await createRun(database, admin, NEW_RUN, { id: runId, now: NOW })
  await createRun(database, admin, NEW_RUN, { id: otherRun, now: NOW })
  const text = 'date,ad_id,clicks,spend\n2026-09-07,1,10,100\n'
  await importText({ database, scope: admin, runId }, randomUUID(), text)
  const { createFirstAdmin } = await import('#db/users')
  await createFirstAdmin(database, { name: 'A', email: 'admin@example.com', password: 'password' }, 'main', NOW)
  cookies.set('admin', await signedIn('admin'))
  for (const role of ['editor', 'viewer'] as const) await take(role, { role })
  await take('limited', { role: 'viewer', runIds: [otherRun] })
  await take('stranger', { role: 'viewer' })
  // The stranger is the admin of another workspace and of nothing else.
  const userId = database.sqlite.prepare("SELECT id FROM users WHERE email = 'stranger@example.com'").pluck().get()
  database.sqlite.exec("INSERT INTO workspaces VALUES ('theirs', 'Theirs', '2026-09-20')")
  const move = "UPDATE memberships SET workspace_id = 'theirs', role = 'admin' WHERE user_id = ?"
  database.sqlite.prepare(move).run(userId)
})
afterAll(() => {
  house.database.sqlite.close()
  rmSync(folder, { recursive: true })
})

async function signedIn(name: string): Promise<string> {
  const { newSession } = await import('#app/_server/save-session.ts')
  const sent = await newSession({ email: `${name}@example.com`, password: 'password' })
  return sent?.[0]?.split(';')[0] ?? ''
}

async function take(name: string, wanted: object): Promise<void> {
  const { createInvitation, acceptInvitation } = await import('#db/invitations')
  const open = { label: null, runIds: null, createdAt: NOW, expiresAt: '2099-01-01', usedAt: null, revokedAt: null }
  const invitation = { ...open, id: name, role: 'viewer' as const, tokenSha256: name, ...wanted }
  await createInvitation(house.database, mintScope('main', 'admin'), invitation)
  await acceptInvitation(house.database, name, { name, email: `${name}@example.com`, password: 'password' }, NOW)
  cookies.set(name, await signedIn(name))
}

async function call(
  who: string | null,
  path: string,
  method: Method,
  ids: object = {},
  headers?: Record<string, string>,
) {
  browser.cookie = who === null ? null : (cookies.get(who) ?? '')
  browser.bearer = headers?.authorization?.replace('Bearer ', '') ?? null
  const route: Route = await import(/* @vite-ignore */ pathToFileURL(join(API.pathname, path, 'route.ts')).href)
  const params = { runId, name: 'ads', which: 'last', sha256: 'x', ...others(), ...ids }
  const said = { host: 'localhost', ...(headers ?? { 'sec-fetch-site': 'same-origin' }) }
  const request = new Request('http://localhost/', {
    method,
    headers: said,
    ...(method === 'GET' ? {} : { body: '{}' }),
  })
  const response = await (route[method] as Route[string])(request, { params: Promise.resolve(params) })
  return { status: response.status, text: await response.text() }
}

function others() {
  return {
    importId: missing,
    shareId: missing,
    snapshotId: missing,
    batch: missing,
    layoutId: missing,
    userId: missing,
    invitationId: missing,
    tokenId: missing,
    webhookId: missing,
    deliveryId: missing,
  }
}

const changes = () => house.database.sqlite.prepare('SELECT total_changes()').pluck().get()

test('every route of the interface has its line, with each of its methods', async () => {
  expect(Object.keys(ROUTES).sort()).toEqual(FOUND)
  for (const path of FOUND) {
    const route: Route = await import(/* @vite-ignore */ pathToFileURL(join(API.pathname, path, 'route.ts')).href)
    expect([path, METHODS.filter((method) => method in route)]).toEqual([
      path,
      METHODS.filter((method) => ROUTES[path]?.[method]),
    ])
  }
})

test('outside of the interface there are only routes that know nothing of any workspace, and the lock of a link', () => {
  const all = readdirSync(new URL('../../app/', import.meta.url), { recursive: true, encoding: 'utf8' })
  const others = all.filter((path) => /(^|\/)route\.tsx?$/.test(path) && !path.startsWith('api/v1/'))
  expect(others.sort()).toEqual([
    'api/health/route.ts',
    'api/ready/route.ts',
    'metrics/route.ts',
    's/[token]/open/route.ts',
  ])
})

describe('whoever is not signed in', () => {
  test.each(GATED)('gets nothing of $method $path', async ({ path, method }) => {
    expect(await call(null, path, method)).toMatchObject({ status: 401 })
  })
})

describe.each(['viewer', 'editor'] as const)('a role: %s', (role) => {
  test.each(GATED.filter(({ taken }) => !may(role, taken)))('does not do $method $path', async ({ path, method }) => {
    const before = changes()
    expect(await call(role, path, method)).toEqual({
      status: 403,
      text: JSON.stringify({ error: { key: 'notAllowed', params: {} } }),
    })
    expect(changes()).toBe(before)
  })
})

/** What is asked of a run. */
const OF_RUNS = GATED.filter(({ path }) => path.includes('[runId]'))

describe.each([
  ['the admin of another workspace', 'stranger'],
  ['a viewer of other runs', 'limited'],
])('%s', (_, who) => {
  test.each(OF_RUNS)('has the same answer of a foreign run as of none: $method $path', async ({ path, method }) => {
    const before = changes()
    const foreign = await call(who, path, method, { runId })
    expect(foreign).toEqual(await call(who, path, method, { runId: missing }))
    expect([200, 400, 403, 404, 409, 413, 422]).toContain(foreign.status)
    if (foreign.status === 200) expect(foreign.text).toBe('{"snapshots":[]}')
    expect(changes()).toBe(before)
  })
})

/** A program that asks by a token: it says nothing of where it comes from. */
async function program(token: string, path: string, method: Method, ids: object = {}, who: string | null = null) {
  return call(who, path, method, ids, { authorization: `Bearer ${token}` })
}

async function makeToken(role: 'viewer' | 'editor', maker = 'admin'): Promise<string> {
  const { saveToken } = await import('#app/_server/save-token.ts')
  const find = house.database.sqlite.prepare('SELECT id FROM users WHERE email = ?').pluck()
  const scope = mintScope('main', 'admin', null, String(find.get(`${maker}@example.com`)))
  const made = await saveToken(scope, { name: 'Nightly', role })
  if (!made.ok) throw new Error(made.reason.key)
  return made.value.token
}

/** What a token does not get past: no session, no such token, a role that may not, a page of another site. */
const AT_THE_GATE = ['signInFirst', 'wrongToken', 'notAllowed', 'notForTokens', 'foreignOrigin', 'noWorkspace']

function refusalIn(text: string): string | null {
  return text.startsWith('{"error"') ? JSON.parse(text).error.key : null
}

describe.each(['viewer', 'editor'] as const)('a token that may as much as a role: %s', (role) => {
  let token: string
  beforeAll(async () => {
    token = await makeToken(role)
  })

  test.each(GATED.filter(({ taken }) => may(role, taken)))('is let in to $method $path', async ({ path, method }) => {
    const { status, text } = await program(token, path, method, { runId: missing })
    expect(AT_THE_GATE).not.toContain(refusalIn(text))
    expect([200, 400, 404, 409, 413, 422]).toContain(status)
  })

  test.each(GATED.filter(({ taken }) => !may(role, taken)))('does not do $method $path', async ({ path, method }) => {
    const before = changes()
    const { status, text } = await program(token, path, method)
    expect([status, refusalIn(text)]).toEqual([403, 'notAllowed'])
    expect(changes()).toBe(before)
  })

  test.each(CALLS.filter(({ taken }) => taken === 'visitor'))(
    'signs nobody in or out: $method $path',
    async ({ path, method }) => {
      const before = changes()
      const { status, text } = await program(token, path, method, {}, 'admin')
      expect([status, refusalIn(text)]).toEqual([403, 'notForTokens'])
      expect(changes()).toBe(before)
    },
  )
})

describe('a wrong token', () => {
  test.each(GATED)('opens nothing, whoever’s cookie comes with it: $method $path', async ({ path, method }) => {
    house.database.sqlite.exec('DELETE FROM attempts')
    const { status, text } = await program('ts_guessed', path, method, {}, 'admin')
    expect([status, refusalIn(text)]).toEqual([401, 'wrongToken'])
  })
})

test('a token decides alone: a cookie that may more adds nothing to it', async () => {
  const { status, text } = await program(await makeToken('viewer'), 'runs', 'POST', {}, 'admin')
  expect([status, refusalIn(text)]).toEqual([403, 'notAllowed'])
})

test('lists hold nothing of a foreign workspace, nor of runs that a viewer does not see', async () => {
  const listed = async (who: string) =>
    JSON.parse((await call(who, 'runs', 'GET')).text).runs.map(({ id }: { id: string }) => id)
  expect((await listed('viewer')).sort()).toEqual([runId, otherRun].sort())
  expect(await listed('limited')).toEqual([otherRun])
  expect(await listed('stranger')).toEqual([])
  for (const who of ['limited', 'stranger'])
    expect((await call(who, 'layouts', 'GET')).text).not.toContain('fingerprint')
  expect((await call('stranger', 'people', 'GET')).text).not.toContain('admin@example.com')
})

test('nobody looks at a workspace that is not theirs', async () => {
  const { saveChosenWorkspace } = await import('#app/_server/save-workspace.ts')
  browser.cookie = cookies.get('stranger') ?? ''
  for (const workspaceId of ['main', missing])
    expect(await saveChosenWorkspace({ workspaceId })).toEqual({ ok: false, reason: { key: 'notFound', params: {} } })
  expect((await saveChosenWorkspace({ workspaceId: 'theirs' })).ok).toBe(true)
})

test('the admin of a client’s workspace makes no more of them', async () => {
  const before = changes()
  expect(await call('stranger', 'workspaces', 'POST')).toMatchObject({ status: 403 })
  expect(changes()).toBe(before)
  expect(await call('admin', 'workspaces', 'POST')).toMatchObject({ status: 400 })
})

test('who is taken out of a workspace is out at once', async () => {
  await take('leaver', { role: 'editor' })
  expect((await call('leaver', 'runs', 'GET')).status).toBe(200)
  const userId = house.database.sqlite.prepare("SELECT id FROM users WHERE email = 'leaver@example.com'").pluck().get()
  expect((await call('admin', 'people/[userId]', 'DELETE', { userId })).status).toBe(204)
  expect(await call('leaver', 'runs', 'GET')).toMatchObject({ status: 403 })
})

const FOREIGN: [string, Record<string, string>][] = [
  ['says nothing of where it comes from', {}],
  ['comes from nowhere', { origin: 'null' }],
  ['comes from another site', { origin: 'https://evil.example' }],
  ['comes from a sibling', { origin: 'http://other.localhost' }],
  ['is called foreign by the browser', { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' }],
  ['is called a sibling by the browser', { 'sec-fetch-site': 'same-site', origin: 'http://localhost' }],
]

describe.each(FOREIGN)('a change that %s', (_, headers) => {
  test.each(CHANGING)('is refused: $method $path', async ({ path, method }) => {
    const before = changes()
    expect(await call('admin', path, method, {}, headers)).toEqual({
      status: 403,
      text: JSON.stringify({ error: { key: 'foreignOrigin', params: {} } }),
    })
    expect(changes()).toBe(before)
  })
})

test('a change of a browser that says only the site it comes from is let through', async () => {
  const { status } = await call('admin', 'people/[userId]', 'DELETE', {}, { origin: 'http://localhost' })
  expect(status).toBe(404)
})

describe('a page that shows another workspace than the one now open', () => {
  const ofWorkspace = GATED.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/pdf'))
  const own = { 'sec-fetch-site': 'same-origin' }

  test.each(ofWorkspace)('changes nothing: $method $path', async ({ path, method }) => {
    const before = changes()
    expect(await call('admin', path, method, {}, { ...own, 'x-workspace': 'theirs' })).toEqual({
      status: 409,
      text: JSON.stringify({ error: { key: 'otherWorkspace', params: {} } }),
    })
    expect(changes()).toBe(before)
  })

  test('is no matter to one that shows the same', async () => {
    const said = { ...own, 'x-workspace': 'main' }
    expect((await call('admin', 'people/[userId]', 'DELETE', {}, said)).status).toBe(404)
  })
})
