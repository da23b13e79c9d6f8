import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { beforeEach, expect, test, vi } from 'vitest'
import type { ImportView } from '#app/_server/load-import.ts'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { NEW_RUN, NOW } from '../db/runs-of-text.ts'
import { makeWorkbook } from '../import/make-workbook.ts'
import { house } from './test-house.ts'

// Threads begin late on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const scope = mintScope('main', 'admin')
let runId: string

beforeEach(async () => {
  runId = randomUUID()
  await createRun(house.database, scope, NEW_RUN, { id: runId, now: NOW })
})

const sheet = (name: string, day: string, spend: number) => ({
  name,
  rows: [
    ['date', 'ad_id', 'clicks', 'spend'],
    [day, 'ad1', 3, spend],
  ],
})
const BOOK = makeWorkbook([sheet('First week', '2026-09-07', 10), sheet('Second week', '2026-09-14', 20)])

async function until(id: string, state: ImportView['state']): Promise<ImportView> {
  const { findImportView } = await import('#app/_server/load-import.ts')
  for (;;) {
    const found = await findImportView(scope, runId, id)
    if (!found.ok) throw new Error(found.reason.key)
    if (found.value.state === state && found.value.progress === null) return found.value
    await delay(10)
  }
}

async function upload(): Promise<ImportView> {
  const { receiveImport } = await import('#app/_server/save-import.ts')
  async function* pieces() {
    yield new Uint8Array(BOOK)
  }
  const taken = await receiveImport(scope, runId, { fileName: 'weeks.xlsx', pieces: pieces(), announced: null })
  if (!taken.ok) throw new Error(taken.reason.key)
  return until(taken.value.id, 'ready')
}

async function save({ id }: ImportView): Promise<ImportView> {
  const { confirmImport } = await import('#app/_server/save-import.ts')
  await confirmImport(scope, runId, id, { replace: false })
  return until(id, 'saved')
}

async function readSheet({ id }: ImportView, name: string) {
  const { readSheet } = await import('#app/_server/read-sheet.ts')
  return readSheet(scope, runId, id, name)
}

test('the next sheet of an imported workbook is read from what is kept of it', async () => {
  const first = await save(await upload())
  expect(first.sheetsLeft).toEqual(['Second week'])
  const next = await readSheet(first, 'Second week')
  if (!next.ok) throw new Error(next.reason.key)
  const waiting = await until(next.value.id, 'ready')
  expect(waiting).toMatchObject({
    fileName: 'weeks.xlsx',
    size: first.size,
    survey: { plan: { sheet: 'Second week' } },
  })
  const second = await save(waiting)
  expect(second.result).toMatchObject({ added: 1, spendBefore: 10, spendAfter: 30 })
  expect(second.sheetsLeft).toEqual([])
})

test('a sheet that is in already, or that the workbook has not, is refused', async () => {
  const first = await save(await upload())
  for (const name of ['First week', 'Third week']) {
    expect(await readSheet(first, name)).toMatchObject({ ok: false, reason: { key: 'alreadyImported' } })
  }
})

test('a workbook that is not imported yet has its sheets chosen on the plan', async () => {
  expect(await readSheet(await upload(), 'Second week')).toMatchObject({ ok: false, reason: { key: 'notReady' } })
})
