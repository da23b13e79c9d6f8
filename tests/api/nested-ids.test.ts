import { randomUUID } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { newSession } from '#app/_server/save-session.ts'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { createFirstAdmin } from '#db/users'
import { importText, NEW_RUN, NOW } from '../db/runs-of-text.ts'
import { house } from './test-house.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const browser = vi.hoisted(() => ({ cookie: '' }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ host: 'localhost', cookie: browser.cookie }),
  cookies: async () => ({ get: () => undefined }),
}))
vi.mock('next-intl/server', () => ({ getTranslations: async () => (key: string) => key, getLocale: async () => 'en' }))
vi.mock('#app/_server/chromium-path.ts', () => ({ CHROMIUM_FLAGS: [], chromiumPath: () => null }))
vi.mock('#db/passwords', () => ({
  hashPassword: async (password: string) => password,
  isPassword: async (password: string, hash: string) => password === hash,
}))

const ANNA = { name: 'Anna', email: 'anna@example.com', password: 'password' }
const DATA = `date,ad_id,ad_name,creative,clicks,spend,leads
2026-09-07,1,A,C1,100,1800,6
2026-09-08,1,A,C1,100,1900,5
`

/** A run in which there is one of everything, by the names that addresses have for it. */
type Furnished = { readonly runId: string; readonly ids: Readonly<Record<string, string>> }

let own: Furnished
let ofOtherRun: Furnished
let ofOtherWorkspace: Furnished

beforeAll(async () => {
  await createFirstAdmin(house.database, ANNA, 'main', NOW)
  browser.cookie = (await newSession(ANNA))?.[0]?.split(';')[0] ?? ''
  // She is the admin of both, and looks at one of them.
  house.database.sqlite.exec(`INSERT INTO workspaces VALUES ('theirs', 'Theirs', '2026-09-20');
    INSERT INTO memberships (workspace_id, user_id, role, created_at) SELECT 'theirs', id, 'admin', '2026-09-20' FROM users`)
  await call('session/workspace', 'PUT', {}, { workspaceId: 'main' })
  own = await furnish('main')
  ofOtherRun = await furnish('main')
  await call('session/workspace', 'PUT', {}, { workspaceId: 'theirs' })
  ofOtherWorkspace = await furnish('theirs')
  await call('session/workspace', 'PUT', {}, { workspaceId: 'main' })
})

async function furnish(workspaceId: string): Promise<Furnished> {
  const { database } = house
  const scope = mintScope(workspaceId, 'admin')
  const [runId, importId] = [randomUUID(), randomUUID()]
  await createRun(database, scope, NEW_RUN, { id: runId, now: NOW })
  await importText({ database, scope, runId }, importId, DATA)
  const made = async (path: string, body: object) => {
    const { status, text } = await call(`runs/[runId]/${path}`, 'POST', { runId }, body)
    expect(status, text).toBeLessThan(300)
    return text === '' ? null : JSON.parse(text)
  }
  const ad = database.sqlite.prepare('SELECT key FROM ads WHERE run_id = ?').pluck().get(runId)
  const { batch } = await made('labels', { ads: [ad], segment: 'Women' })
  const dataVersion = database.sqlite.prepare('SELECT data_version FROM runs WHERE id = ?').pluck().get(runId)
  const { groups } = JSON.parse((await call('runs/[runId]/analysis', 'GET', { runId })).text)
  const which = (await made('actions', { kind: 'accepted', dataVersion, ads: [groups.ad[0].key] })).batch
  const shareId = (await made('shares', {})).share.id
  const snapshotId = (await made('report/snapshots', { signedBy: 'Anna' })).id
  await made('report/reopen', {})
  return { runId, ids: { importId, shareId, snapshotId, batch: String(batch), which } }
}

/** Of each route whose address names something inside a run: the method, the name, and a body that would be taken. */
const NESTED: readonly [path: string, method: string, name: string, body?: object][] = [
  ['actions/[which]', 'DELETE', 'which'],
  ['imports/[importId]', 'GET', 'importId'],
  ['imports/[importId]', 'PATCH', 'importId', { corrections: {} }],
  ['imports/[importId]', 'DELETE', 'importId'],
  ['imports/[importId]/cancel', 'POST', 'importId'],
  ['imports/[importId]/confirm', 'POST', 'importId', { replace: false }],
  ['imports/[importId]/refused-rows', 'GET', 'importId'],
  ['imports/[importId]/rerun', 'POST', 'importId'],
  ['imports/[importId]/revert', 'POST', 'importId'],
  ['imports/[importId]/sheets', 'POST', 'importId', { sheet: 'Sheet1' }],
  ['labels/[batch]', 'DELETE', 'batch'],
  ['report/snapshots/[snapshotId]', 'GET', 'snapshotId'],
  ['report/snapshots/[snapshotId]/pdf', 'POST', 'snapshotId'],
  ['shares/[shareId]', 'DELETE', 'shareId'],
]

async function call(path: string, method: string, params: object, body?: object) {
  const address = new URL(`../../app/api/v1/${path}/route.ts`, import.meta.url)
  const route = await import(/* @vite-ignore */ pathToFileURL(decodeURI(address.pathname)).href)
  const headers = { 'sec-fetch-site': 'same-origin', host: 'localhost' }
  const init = method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }
  const request = new Request('http://localhost/', { method, headers, ...init })
  const response: Response = await route[method](request, { params: Promise.resolve(params) })
  return { status: response.status, text: await response.text() }
}

const TABLES = [
  'imports',
  'shares',
  'actions',
  'label_batches',
  'snapshots',
  'reports',
  'memberships',
  'invitations',
  'layouts',
  'users',
]

/** All that could be changed; journals of verdicts are still written meanwhile. */
const contents = () => TABLES.map((table) => house.database.sqlite.prepare(`SELECT * FROM ${table}`).all())

describe('what lies in another run is as if it were nowhere', () => {
  test.each(NESTED)('%s %s', async (path, method, name, body) => {
    const before = contents()
    const at = (id: string | undefined) => call(`runs/[runId]/${path}`, method, { runId: own.runId, [name]: id }, body)
    const missing = await at(name === 'batch' ? '987654' : randomUUID())
    expect(missing.status).toBe(404)
    expect(await at(ofOtherRun.ids[name])).toEqual(missing)
    expect(await at(ofOtherWorkspace.ids[name])).toEqual(missing)
    expect(contents()).toEqual(before)
  })

  test('though each is there in its own', async () => {
    const inOwn = ({ runId, ids }: Furnished, path: string, method: string) =>
      call(`runs/[runId]/${path}`, method, { runId, ...ids })
    for (const path of ['imports/[importId]', 'report/snapshots/[snapshotId]']) {
      for (const run of [own, ofOtherRun]) expect((await inOwn(run, path, 'GET')).status).toBe(200)
      expect((await inOwn(ofOtherWorkspace, path, 'GET')).status).toBe(404)
    }
    for (const path of ['actions/[which]', 'labels/[batch]', 'shares/[shareId]']) {
      expect((await inOwn(ofOtherWorkspace, path, 'DELETE')).status).toBe(404)
      expect((await inOwn(ofOtherRun, path, 'DELETE')).status).toBe(204)
    }
  })
})

describe('of another workspace, though its admin asks while looking at this one', () => {
  const [boris, invitation, layout] = [randomUUID(), randomUUID(), randomUUID()]

  beforeAll(() => {
    house.database.sqlite.exec(`
      INSERT INTO users (id, name, email, email_verified, created_at, updated_at)
        VALUES ('${boris}', 'Boris', 'boris@example.com', 0, 0, 0);
      INSERT INTO memberships (workspace_id, user_id, role, created_at) VALUES ('theirs', '${boris}', 'viewer', '2026');
      INSERT INTO invitations (id, workspace_id, token_sha256, role, created_at, expires_at)
        VALUES ('${invitation}', 'theirs', 'hash', 'viewer', '2026', '2099');
      INSERT INTO layouts (id, workspace_id, fingerprint, platform, layout, created_at, used_at)
        VALUES ('${layout}', 'theirs', 'print', 'meta', '{"headers":["a"]}', '2026', '2026')`)
  })

  test.each([
    ['a person', 'people/[userId]', 'DELETE', 'userId', boris, {}],
    ['a person’s role', 'people/[userId]', 'PATCH', 'userId', boris, { role: 'admin' }],
    ['an account', 'people/[userId]', 'PATCH', 'userId', boris, { isClosed: true }],
    ['an invitation', 'invitations/[invitationId]', 'DELETE', 'invitationId', invitation, {}],
    ['a layout', 'layouts/[layoutId]', 'DELETE', 'layoutId', layout, {}],
    ['what a layout says', 'layouts/[layoutId]', 'PATCH', 'layoutId', layout, { platform: 'meta' }],
  ])('%s is as if it were nowhere', async (_, path, method, name, id, body) => {
    const before = contents()
    const missing = await call(path, method, { [name]: randomUUID() }, body)
    expect(missing.status).toBe(404)
    expect(await call(path, method, { [name]: id }, body)).toEqual(missing)
    expect(contents()).toEqual(before)
  })
})
