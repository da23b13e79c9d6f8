import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { ARRIVALS } from '#db/files'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { ensureWorkspace } from '#db/workspaces'
import { NEW_RUN, NOW } from '../db/runs-of-text.ts'

vi.mock('server-only', () => ({}))
vi.mock('next/headers', () => ({ headers: async () => new Headers({ host: 'localhost' }) }))
vi.hoisted(() => {
  process.env.TOUCHSTONE_DATA = `${process.env.TMPDIR ?? '/tmp'}/touchstone-quota-${process.pid}`
  process.env.TOUCHSTONE_WORKSPACE_MB = '1'
})
const { house } = await import('./test-house.ts')
const { receiveImport } = await import('#app/_server/save-import.ts')
const { cancelWork } = await import('#app/_server/import-jobs.ts')

type Sent = { readonly workspaceId?: string; readonly isAnnounced?: boolean; readonly before?: Promise<unknown> }

/** A file of so many bytes in two pieces, the second of which comes after something else has happened. */
async function upload(bytes: number, { workspaceId = 'main', isAnnounced = true, before }: Sent = {}) {
  const scope = mintScope(workspaceId, 'editor')
  const runId = randomUUID()
  await createRun(house.database, scope, NEW_RUN, { id: runId, now: NOW })
  const text = 'date,ad_id,clicks,spend\n'.padEnd(bytes, `2026-09-07,${runId},1,1\n`)
  const pieces = (async function* () {
    yield Buffer.from(text.slice(0, bytes / 2))
    await before
    yield Buffer.from(text.slice(bytes / 2))
  })()
  const announced = isAnnounced ? bytes : null
  const received = await receiveImport(scope, runId, { fileName: 'ads.csv', pieces, announced })
  if (received.ok) await cancelWork(received.value.id)
  return received
}

const FULL = { ok: false, reason: { key: 'workspaceFull', params: { limit: 1 } } }
const remains = () => readdirSync(join(house.folder, ARRIVALS))

beforeEach(() => house.database.sqlite.exec('DELETE FROM imports'))

test('a workspace takes as many megabytes of uploads as it may, and another one has its own', async () => {
  await ensureWorkspace(house.database, { id: 'acme', name: 'Acme' }, NOW)
  expect((await upload(600_000)).ok).toBe(true)
  expect(await upload(600_000)).toEqual(FULL)
  expect((await upload(300_000)).ok).toBe(true)
  expect((await upload(600_000, { workspaceId: 'acme' })).ok).toBe(true)
})

test('an upload of which nobody has said how long it is goes as far as there is space, and leaves nothing behind', async () => {
  expect((await upload(600_000, { isAnnounced: false })).ok).toBe(true)
  expect(await upload(600_000, { isAnnounced: false })).toEqual(FULL)
  expect(remains()).toEqual([])
  expect((await upload(300_000, { isAnnounced: false })).ok).toBe(true)
})

test.each([true, false])('of two uploads at once both are counted (announced: %s)', async (isAnnounced) => {
  const gate = new EventEmitter()
  const before = once(gate, 'open')
  const slow = upload(800_000, { isAnnounced, before })
  const fast = await upload(700_000, { isAnnounced })
  gate.emit('open')
  expect([fast, await slow].filter(({ ok }) => ok)).toHaveLength(1)
})
