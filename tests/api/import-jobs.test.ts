import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ImportView } from '#app/_server/load-import.ts'
import { failInterrupted } from '#db/imports'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { NEW_RUN, NOW } from '../db/runs-of-text.ts'
import { house } from './test-house.ts'

const scope = mintScope('main', 'admin')
let routes: Record<'upload' | 'cancel' | 'rerun' | 'confirm', Post>
let view: (importId: string) => Promise<ImportView>
let runId: string

type Post = (request: Request, context: { params: Promise<{ runId: string; importId: string }> }) => Promise<Response>

beforeAll(async () => {
  const { GET } = await import('#app/api/v1/runs/[runId]/imports/[importId]/route.ts')
  routes = {
    upload: (await import('#app/api/v1/runs/[runId]/imports/route.ts')).POST,
    cancel: (await import('#app/api/v1/runs/[runId]/imports/[importId]/cancel/route.ts')).POST,
    rerun: (await import('#app/api/v1/runs/[runId]/imports/[importId]/rerun/route.ts')).POST,
    confirm: (await import('#app/api/v1/runs/[runId]/imports/[importId]/confirm/route.ts')).POST,
  }
  view = async (importId) => (await GET(new Request('http://localhost/'), contextOf(importId))).json()
})
beforeEach(async () => {
  runId = randomUUID()
  await createRun(house.database, scope, NEW_RUN, { id: runId, now: NOW })
})

function contextOf(importId: string) {
  return { params: Promise.resolve({ runId, importId }) }
}

async function send(
  route: keyof typeof routes,
  importId: string,
  body?: string,
): Promise<{ status: number; said: ImportView }> {
  const headers = { host: 'localhost', 'sec-fetch-site': 'same-origin' }
  const request = new Request('http://localhost/', { method: 'POST', headers, ...(body === undefined ? {} : { body }) })
  const response = await routes[route](request, contextOf(importId))
  return { status: response.status, said: await response.json() }
}

async function upload(text: string): Promise<string> {
  return (await send('upload', '', text)).said.id
}

/** Waits until the import is in a state. */
async function reach(importId: string, state: ImportView['state']): Promise<ImportView> {
  for (;;) {
    const found = await view(importId)
    if (found.state === state) return found
    if (found.state === 'failed') throw new Error(`failed: ${found.refusal?.key}`)
    await delay(10)
  }
}

function rowsStored(): number {
  return house.database.sqlite
    .prepare('SELECT count(*) FROM ads JOIN rows ON rows.ad = ads.number WHERE run_id = ?')
    .pluck()
    .get(runId) as number
}

/** The files of rows that wait for an import to be saved. */
function spoolsOf(importId: string): string[] {
  const spools = join(house.folder, 'spools')
  return existsSync(spools) ? readdirSync(spools).filter((name) => name.startsWith(importId)) : []
}

/** Different every time, since the very same file is not taken twice: 200 ads, each day in several ages. */
function exportOf(rows: number): string {
  const mark = randomUUID()
  const lines = Array.from({ length: rows }, (_, row) => {
    const day = String((Math.floor(row / 200) % 28) + 1).padStart(2, '0')
    const age = 20 + Math.floor(row / 5_600)
    return `2026-09-${day},${mark}-${row % 200},${age}-${age},100,${row % 10},1.25`
  })
  return ['date,ad_id,age,impressions,clicks,spend', ...lines, ''].join('\n')
}

const MANY = 60_000

test('one file that is uploaded and confirmed twice at once counts once', { timeout: 60_000 }, async () => {
  const text = exportOf(2_000)
  const ids = await Promise.all([upload(text), upload(text)])
  await Promise.all(ids.map((id) => reach(id, 'ready')))
  await Promise.all(ids.map((id) => send('confirm', id, '{"replace":false}')))
  const results = await Promise.all(ids.map(async (id) => (await reach(id, 'saved')).result))
  expect(results.map((result) => result?.added).toSorted()).toEqual([0, 2_000])
  expect(results.map((result) => result?.spendAfter)).toEqual([2_500, 2_500])
  expect(rowsStored()).toBe(2_000)
})

test('an import that is confirmed twice at once is saved once, and the second is told so', {
  timeout: 60_000,
}, async () => {
  const id = await upload(exportOf(2_000))
  await reach(id, 'ready')
  const answers = await Promise.all([1, 2].map(() => send('confirm', id, '{"replace":false}')))
  const refusal = { key: 'confirmedBefore', params: {} }
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(answers).toContainEqual({ status: 409, said: { error: refusal } })
  expect((await reach(id, 'saved')).result?.added).toBe(2_000)
  expect(await send('confirm', id, '{"replace":false}')).toEqual({ status: 409, said: { error: refusal } })
  expect(rowsStored()).toBe(2_000)
})

describe('an import under way', { timeout: 60_000 }, () => {
  test('is cancelled while it is read, and can be run again', async () => {
    const id = await upload(exportOf(MANY))
    expect(await send('cancel', id)).toMatchObject({
      status: 200,
      said: { state: 'failed', refusal: { key: 'cancelled' }, progress: null },
    })
    expect(spoolsOf(id)).toEqual([])
    expect(await send('rerun', id)).toMatchObject({ status: 200, said: { state: 'reading' } })
    expect((await reach(id, 'ready')).survey?.rows.accepted).toBe(MANY)
  })

  test('is cancelled while it is saved: nothing of it stays, and it can be saved later', async () => {
    const id = await upload(exportOf(MANY))
    await reach(id, 'ready')
    await send('confirm', id, '{"replace":false}')
    while ((await view(id)).progress?.rows === 0) await delay(1)
    expect(await send('cancel', id)).toMatchObject({ status: 200, said: { refusal: { key: 'cancelled' } } })
    expect([rowsStored(), spoolsOf(id)]).toEqual([0, []])
    await send('rerun', id)
    await reach(id, 'ready')
    await send('confirm', id, '{"replace":false}')
    expect((await reach(id, 'saved')).result?.added).toBe(MANY)
    expect(rowsStored()).toBe(MANY)
  })

  test('is not cancelled once it is saved or waits for the user', async () => {
    const id = await upload(exportOf(3))
    await reach(id, 'ready')
    expect(await send('cancel', id)).toMatchObject({ status: 409, said: { error: { key: 'notUnderWay' } } })
    expect(spoolsOf(id)).toHaveLength(2)
    await send('confirm', id, '{"replace":false}')
    await reach(id, 'saved')
    expect(await send('cancel', id)).toMatchObject({ status: 409, said: { error: { key: 'notUnderWay' } } })
    expect(rowsStored()).toBe(3)
  })

  test('that a stop of the server has cut off can be run again, with what the user had corrected', async () => {
    const id = await upload(exportOf(3))
    await reach(id, 'ready')
    house.database.sqlite.prepare("UPDATE imports SET state = 'saving' WHERE id = ?").run(id)
    await failInterrupted(house.database)
    expect(await view(id)).toMatchObject({ state: 'failed', refusal: { key: 'interrupted' } })
    expect((await send('rerun', id)).status).toBe(200)
    await reach(id, 'ready')
    expect(await send('rerun', id)).toMatchObject({ status: 409, said: { error: { key: 'notStopped' } } })
  })
})

test('the imports of a run that is not there are not found', async () => {
  const { GET } = await import('#app/api/v1/runs/[runId]/imports/route.ts')
  const listed = (id: string) => GET(new Request('http://localhost/'), { params: Promise.resolve({ runId: id }) })
  expect((await listed('none')).status).toBe(404)
  expect([(await listed(runId)).status, await (await listed(runId)).json()]).toEqual([200, []])
})
