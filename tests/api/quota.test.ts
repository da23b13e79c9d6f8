import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
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

/** A file of so many bytes, of which the sender says how many they are. */
async function upload(workspaceId: string, bytes: number) {
  const scope = mintScope(workspaceId, 'editor')
  const runId = randomUUID()
  await createRun(house.database, scope, NEW_RUN, { id: runId, now: NOW })
  const text = 'date,ad_id,clicks,spend\n'.padEnd(bytes, `2026-09-07,${runId},1,1\n`)
  const pieces = (async function* () {
    yield Buffer.from(text)
  })()
  const received = await receiveImport(scope, runId, { fileName: 'ads.csv', pieces, announced: bytes })
  if (received.ok) await cancelWork(received.value.id)
  return received
}

test('a workspace takes as many megabytes of uploads as it may, and another one has its own', async () => {
  await ensureWorkspace(house.database, { id: 'acme', name: 'Acme' }, NOW)
  expect((await upload('main', 600_000)).ok).toBe(true)
  expect(await upload('main', 600_000)).toEqual({ ok: false, reason: { key: 'workspaceFull', params: { limit: 1 } } })
  expect((await upload('main', 300_000)).ok).toBe(true)
  expect((await upload('acme', 600_000)).ok).toBe(true)
})
