import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { importText, NEW_RUN, NOW } from '../db/runs-of-text.ts'

vi.mock('server-only', () => ({}))
// A machine on which the browser asked for is no browser.
const browser = vi.hoisted(() => ({ path: null as string | null }))
vi.mock('#app/_server/chromium-path.ts', () => ({ CHROMIUM_FLAGS: [], chromiumPath: () => browser.path }))

const scope = mintScope('main', 'owner')
const folder = mkdtempSync(join(tmpdir(), 'touchstone-pdf-'))
let pdf: typeof import('#app/api/v1/runs/[runId]/report/pdf/route.ts')
let snapshotPdf: typeof import('#app/api/v1/runs/[runId]/report/snapshots/[snapshotId]/pdf/route.ts')
let house: Awaited<ReturnType<typeof import('#app/_server/house.ts')['openHouse']>>
const [empty, full] = [randomUUID(), randomUUID()]

beforeAll(async () => {
  process.env.TOUCHSTONE_DATA = folder
  pdf = await import('#app/api/v1/runs/[runId]/report/pdf/route.ts')
  snapshotPdf = await import('#app/api/v1/runs/[runId]/report/snapshots/[snapshotId]/pdf/route.ts')
  house = await (await import('#app/_server/house.ts')).openHouse()
  for (const id of [empty, full]) await createRun(house.database, scope, NEW_RUN, { id, now: NOW })
  const text = 'date,ad_id,clicks,spend\n2026-09-07,1,10,100\n'
  await importText({ database: house.database, scope, runId: full }, randomUUID(), text)
})
afterAll(() => {
  house.database.sqlite.close()
  rmSync(folder, { recursive: true })
})

async function asked(runId: string, site = 'same-origin') {
  const headers = { 'sec-fetch-site': site, host: 'localhost' }
  const request = new Request('http://localhost/?lang=en&paper=A4', { method: 'POST', headers })
  const response = await pdf.POST(request, { params: Promise.resolve({ runId }) })
  return { status: response.status, key: (await response.json()).error.key }
}

test('no other site can have the server print', async () => {
  expect(await asked(full, 'cross-site')).toEqual({ status: 403, key: 'foreignOrigin' })
})

test('an unknown run, a run without data and an unknown version are told apart', async () => {
  expect(await asked('none')).toEqual({ status: 404, key: 'notFound' })
  expect(await asked(empty)).toEqual({ status: 422, key: 'nothingToPrint' })
  const headers = { 'sec-fetch-site': 'same-origin', host: 'localhost' }
  const request = new Request('http://localhost/', { method: 'POST', headers })
  const params = Promise.resolve({ runId: full, snapshotId: 'none' })
  expect((await snapshotPdf.POST(request, { params })).status).toBe(404)
})

test('without a browser, and with one that does not start, it says so', async () => {
  browser.path = null
  expect(await asked(full)).toEqual({ status: 501, key: 'noChromium' })
  browser.path = join(folder, 'no-such-program')
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(await asked(full)).toEqual({ status: 500, key: 'chromiumFailed' })
  expect(log).toHaveBeenCalledOnce()
})
