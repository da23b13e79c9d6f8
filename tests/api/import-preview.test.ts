import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { beforeEach, expect, test, vi } from 'vitest'
import type { ImportView } from '#app/_server/load-import.ts'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { NEW_RUN, NOW } from '../db/runs-of-text.ts'
import { house } from './test-house.ts'

// Threads begin late on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const scope = mintScope('main', 'admin')
let runId: string

beforeEach(async () => {
  runId = randomUUID()
  await createRun(house.database, scope, NEW_RUN, { id: runId, now: NOW })
})

const HEADER = 'date,ad_id,clicks,spend'
const CRM = 'ID,Дата создания сделки,Этап сделки,Воронка,Рабочий телефон,utm_content'

async function viewOf(id: string): Promise<ImportView> {
  const { findImportView } = await import('#app/_server/load-import.ts')
  const found = await findImportView(scope, runId, id)
  if (!found.ok) throw new Error(found.reason.key)
  return found.value
}

async function until(id: string, isReached: (view: ImportView) => boolean): Promise<ImportView> {
  for (;;) {
    const view = await viewOf(id)
    if (view.state === 'failed' || view.state === 'refused') throw new Error(`${view.refusal?.key}`)
    if (isReached(view)) return view
    await delay(10)
  }
}

/** Uploads a text and waits until it can be confirmed. */
async function stage(name: string, text: string): Promise<ImportView> {
  const { receiveImport } = await import('#app/_server/save-import.ts')
  const taken = await receiveImport(scope, runId, { fileName: name, pieces: bytesOf(text), announced: null })
  if (!taken.ok) throw new Error(taken.reason.key)
  return until(taken.value.id, ({ state }) => state === 'ready')
}

/** Saves, and waits until the imports that wait have been held against the new data. */
async function save({ id }: ImportView): Promise<ImportView> {
  const { confirmImport } = await import('#app/_server/save-import.ts')
  await confirmImport(scope, runId, id, { replace: false })
  return until(id, ({ state, progress }) => state === 'saved' && progress === null)
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

test('an import that waits says what it would change, and does just that', async () => {
  await save(await stage('first.csv', `${HEADER}\n2026-09-07,1,3,10\n2026-09-08,1,4,30\n`))
  const waiting = await stage('second.csv', `${HEADER}\n2026-09-08,1,4,33\n2026-09-09,1,1,5\n`)
  const changes = {
    added: 1,
    changed: 1,
    unchanged: 0,
    addedSpend: 5,
    changedSpend: { before: 30, after: 33 },
  }
  expect(waiting.changes).toEqual({ ...changes, spendBefore: 40, spendAfter: 48, renamed: null })
  expect((await save(waiting)).result).toMatchObject({ ...changes, spendBefore: 40, spendAfter: 48 })
})

test('what waits is held against the run anew when another import is saved', async () => {
  const first = await stage('first.csv', `${HEADER}\n2026-09-07,1,3,10\n`)
  const second = await stage('second.csv', `${HEADER}\n2026-09-07,1,3,12\n2026-09-08,1,1,5\n`)
  expect(second.changes).toMatchObject({ added: 2, changed: 0 })
  await save(first)
  expect((await viewOf(second.id)).changes).toMatchObject({
    added: 1,
    changed: 1,
    changedSpend: { before: 10, after: 12 },
  })
})

test('leads name the files of ads that wait, and join their ads once these are imported', async () => {
  const ads = await stage('vk_day1-5.csv', `${HEADER}\n2026-09-07,3000031,3,10\n`)
  const crm = await stage('amo.csv', `${CRM}\n1,07.09.2026 12:41:07,Новая,Продажи,+7 900 000-00-01,3000031\n`)
  expect(crm.adsWaiting).toEqual(['vk_day1-5.csv'])
  expect(crm.survey?.leads?.joined).toMatchObject({ attributed: 0, unattributed: { unknownAd: 1 } })
  await save(ads)
  const renewed = await viewOf(crm.id)
  expect(renewed.adsWaiting).toEqual([])
  expect(renewed.survey?.leads?.joined).toMatchObject({ attributed: 1 })
})

test('the size of a file is that of the upload, whatever of it was kept', async () => {
  const text = `${CRM}\n1,07.09.2026 12:41:07,Новая,Продажи,+7 900 000-00-01,3000031\n`
  expect((await stage('amo.csv', text)).size).toBe(new TextEncoder().encode(text).length)
})
