import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { listImports } from '#db/imports'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { createFirstAdmin } from '#db/users'
import { createWorkspace } from '#db/workspaces'
import { readZip } from '#lib/import/container/zip'
import { keepFile } from '../db/filled-workspace.ts'
import { importText, NEW_RUN, NOW } from '../db/runs-of-text.ts'

vi.mock('server-only', () => ({}))
const browser = vi.hoisted(() => ({ cookie: '' }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ host: 'localhost', cookie: browser.cookie }),
  cookies: async () => ({ get: () => undefined }),
}))

const folder = mkdtempSync(join(tmpdir(), 'touchstone-removals-'))
const [runId, otherRun] = [randomUUID(), randomUUID()]
const anna = { name: 'Anna', email: 'anna@example.com', password: 'a long enough password' }
let house: Awaited<ReturnType<typeof import('#app/_server/house.ts').openHouse>>
const userOf = () => house.database.sqlite.prepare('SELECT id FROM users').pluck().get() as string

beforeAll(async () => {
  process.env.TOUCHSTONE_DATA = folder
  house = await (await import('#app/_server/house.ts')).openHouse()
  const { database } = house
  const { hashPassword } = await import('#db/passwords')
  await createFirstAdmin(database, { ...anna, password: await hashPassword(anna.password) }, 'main', NOW)
  await createWorkspace(database, mintScope('main', 'admin'), userOf(), { id: 'acme', name: 'Acme' }, NOW)
  const scope = mintScope('acme', 'admin')
  for (const id of [runId, otherRun]) await createRun(database, scope, NEW_RUN, { id, now: NOW })
  await importText({ database, scope, runId }, randomUUID(), 'date,ad_id,clicks,spend\n2026-09-07,1,10,100\n')
  database.sqlite.prepare('UPDATE imports SET sha256 = ?').run(keepFile(folder, 'the file'))
  const { newSession } = await import('#app/_server/save-session.ts')
  const { saveChosenWorkspace } = await import('#app/_server/save-workspace.ts')
  browser.cookie = (await newSession(anna))?.[0]?.split(';')[0] ?? ''
  await saveChosenWorkspace({ workspaceId: 'acme' })
})
afterAll(() => {
  house.database.sqlite.close()
  rmSync(folder, { recursive: true })
})

const request = (method: string, body?: object, query = '') =>
  new Request(`http://localhost/${query}`, {
    method,
    headers: { host: 'localhost', 'sec-fetch-site': 'same-origin' },
    body: body === undefined ? null : JSON.stringify(body),
  })
const files = () => readdirSync(join(folder, 'files'))

describe('the archive of a workspace', () => {
  const ask = async (query = '') => {
    const { POST } = await import('#app/api/v1/workspace/archive/route.ts')
    return POST(request('POST', undefined, query))
  }

  test('comes as a file that is whole, and the journal tells of it', async () => {
    const response = await ask('?workspace=acme')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="Acme, \d{4}-\d\d-\d\d\.zip"/)
    const names = [...readZip(new Uint8Array(await response.arrayBuffer())).keys()]
    expect(names.filter((name) => /^runs\/[12] Autumn test\/rows\.csv$/.test(name))).toHaveLength(1)
    expect(names.at(-1)).toBe('manifest.json')
    const told = house.database.sqlite.prepare("SELECT who FROM activities WHERE kind = 'workspaceExported'").pluck()
    expect(told.all()).toEqual(['Anna'])
  })

  test('that a reader breaks off leaves nothing behind that holds the database', async () => {
    const reader = (await ask()).body?.getReader()
    await reader?.read()
    await reader?.cancel()
    expect(house.database.sqlite.pragma('wal_checkpoint(TRUNCATE)')).toEqual([{ busy: 0, log: 0, checkpointed: 0 }])
  })

  test('that nobody reads on is broken off after a minute, and holds the database no longer', async () => {
    const warn = vi.spyOn((await import('#app/_server/log.ts')).log, 'warn').mockImplementation(() => undefined)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const reader = (await ask()).body?.getReader()
    await reader?.read()
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
    expect(house.database.sqlite.pragma('wal_checkpoint(TRUNCATE)')).toMatchObject([{ busy: 1 }])
    await vi.advanceTimersByTimeAsync(60_000)
    vi.useRealTimers()
    await expect(reader?.read()).rejects.toThrow('nobody reads')
    await vi.waitFor(() =>
      expect(house.database.sqlite.pragma('wal_checkpoint(TRUNCATE)')).toEqual([{ busy: 0, log: 0, checkpointed: 0 }]),
    )
    expect(warn).toHaveBeenCalledOnce()
    warn.mockRestore()
  })

  test('is made once at a time, as the page is told beforehand', async () => {
    const { GET } = await import('#app/api/v1/workspace/archive/route.ts')
    const isFree = async () => (await GET(request('GET'))).status
    expect(await isFree()).toBe(204)
    const first = (await ask()).body
    expect(await isFree()).toBe(409)
    const second = await ask()
    expect([second.status, (await second.json()).error.key]).toEqual([409, 'exportBusy'])
    await first?.cancel()
    expect(await isFree()).toBe(204)
    await new Response((await ask()).body).arrayBuffer()
    expect(await isFree()).toBe(204)
  })

  test('is not that of another workspace than the page shows', async () => {
    expect((await ask('?workspace=main')).status).toBe(409)
  })

  test('is refused beforehand, in words, where it would not come; asking makes none', async () => {
    const { GET } = await import('#app/api/v1/workspace/archive/route.ts')
    const made = house.database.sqlite
      .prepare("SELECT count(*) FROM activities WHERE kind = 'workspaceExported'")
      .pluck()
    const before = made.get()
    const refusal = await GET(request('GET', undefined, '?workspace=main'))
    expect(await refusal.json()).toMatchObject({ error: { key: 'otherWorkspace' } })
    expect((await GET(request('GET', undefined, '?workspace=acme'))).status).toBe(204)
    expect(made.get()).toBe(before)
  })
})

describe('what is removed', () => {
  test('has to be named, letter by letter', async () => {
    const { saveRunRemoval, saveWorkspaceRemoval } = await import('#app/_server/save-removal.ts')
    const { proveScope } = await import('#app/_server/require-scope.ts')
    const proof = await proveScope()
    if (!proof.ok) throw new Error('nobody is signed in')
    for (const body of [null, {}, { name: 'acme' }, { name: 'Autumn test', more: 1 }]) {
      expect(await saveWorkspaceRemoval(proof.value, body)).toMatchObject({ reason: { key: 'nameDiffers' } })
      expect(await saveRunRemoval(proof.value, runId, body)).toMatchObject({ reason: { key: 'nameDiffers' } })
    }
  })

  test('of a run is all that hangs on it, its files too', async () => {
    const { DELETE } = await import('#app/api/v1/runs/[runId]/route.ts')
    const remove = (id: string) =>
      DELETE(request('DELETE', { name: NEW_RUN.name }), { params: Promise.resolve({ runId: id }) })
    for (const name of files()) utimesSync(join(folder, 'files', name), new Date(NOW), new Date(NOW))
    expect((await remove(runId)).status).toBe(204)
    expect(files()).toEqual([])
    expect(await listImports(house.database, mintScope('acme', 'admin'), runId)).toEqual([])
    expect((await remove(runId)).status).toBe(404)
  }, 30_000)

  test('of a workspace is everything; whoever looked at it looks at another of theirs', async () => {
    const { DELETE } = await import('#app/api/v1/workspace/route.ts')
    const remove = (name: string) => DELETE(request('DELETE', { name }))
    expect((await remove('Acme')).status).toBe(204)
    const names = house.database.sqlite.prepare('SELECT name FROM workspaces').pluck().all()
    expect(names).toEqual(['Touchstone'])
    expect(house.database.sqlite.prepare('SELECT id FROM runs').pluck().all()).toEqual([])
    const told = house.database.sqlite.prepare(
      "SELECT workspace_id, who FROM activities WHERE kind = 'workspaceDeleted'",
    )
    expect(told.all()).toEqual([{ workspace_id: 'main', who: 'Anna' }])

    const { proveScope } = await import('#app/_server/require-scope.ts')
    expect(await proveScope()).toMatchObject({ ok: true, value: { workspaceId: 'main' } })
    const first = await remove('Touchstone')
    expect([first.status, await first.json()]).toEqual([409, { error: { key: 'firstWorkspaceStays', params: {} } }])
    expect(existsSync(house.databasePath)).toBe(true)
  }, 30_000)
})
