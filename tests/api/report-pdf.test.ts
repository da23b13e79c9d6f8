import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { env } from '#app/_server/env.ts'
import { log } from '#app/_server/log.ts'
import * as pdf from '#app/api/v1/runs/[runId]/report/pdf/route.ts'
import * as snapshotPdf from '#app/api/v1/runs/[runId]/report/snapshots/[snapshotId]/pdf/route.ts'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { importText, NEW_RUN, NOW } from '../db/runs-of-text.ts'
import { house } from './test-house.ts'

// A machine on which the browser asked for is no browser.
const browser = vi.hoisted(() => ({ path: null as string | null }))
vi.mock('#app/_server/chromium-path.ts', () => ({ CHROMIUM_FLAGS: [], chromiumPath: () => browser.path }))

const scope = mintScope('main', 'admin')
const [empty, full, leadsOnly] = [randomUUID(), randomUUID(), randomUUID()]

/** Stands in for the server that prints itself. */
let page: { status: number; body: string } | null = null
const served = createServer((_, response) => {
  if (page !== null) response.writeHead(page.status, { 'content-type': 'text/html' }).end(page.body)
})

beforeAll(async () => {
  await new Promise<void>((resolve) => served.listen(0, '127.0.0.1', resolve))
  env.PORT = (served.address() as AddressInfo).port
  for (const id of [empty, full, leadsOnly]) await createRun(house.database, scope, NEW_RUN, { id, now: NOW })
  const text = 'date,ad_id,clicks,spend\n2026-09-07,1,10,100\n'
  await importText({ database: house.database, scope, runId: full }, randomUUID(), text)
  const leads = 'lead_id,created_at,stage,amount,utm_content\n1,2026-09-07,Thinking,100,1\n'
  await importText({ database: house.database, scope, runId: leadsOnly }, randomUUID(), leads)
})
afterAll(() => {
  served.closeAllConnections()
  served.close()
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
  expect(await asked(leadsOnly)).toEqual({ status: 422, key: 'nothingToPrint' })
  const headers = { 'sec-fetch-site': 'same-origin', host: 'localhost' }
  const request = new Request('http://localhost/', { method: 'POST', headers })
  const params = Promise.resolve({ runId: full, snapshotId: 'none' })
  expect((await snapshotPdf.POST(request, { params })).status).toBe(404)
})

test('without a browser, and with one that does not start, it says so', async () => {
  browser.path = null
  expect(await asked(full)).toEqual({ status: 501, key: 'noChromium' })
  browser.path = join(house.folder, 'no-such-program')
  const noted = silenced()
  expect(await asked(full)).toEqual({ status: 500, key: 'chromiumFailed' })
  expect(noted).toHaveBeenCalledOnce()
})

const CHROMIUM = [chromium.executablePath(), '/usr/bin/chromium'].find((path) => existsSync(path))

describe.skipIf(CHROMIUM === undefined)('a browser that is there', () => {
  test('which is gone while it prints, is told of and leaves the place to the next', async () => {
    const noted = silenced()
    page = null
    browser.path = join(house.folder, 'dying-browser')
    writeFileSync(browser.path, `#!/bin/sh\nexec timeout -s KILL 4 ${CHROMIUM} --no-sandbox "$@"\n`)
    chmodSync(browser.path, 0o755)
    expect(await asked(full)).toEqual({ status: 500, key: 'chromiumFailed' })
    expect(await asked(full)).toEqual({ status: 500, key: 'chromiumFailed' })
    expect(noted).toHaveBeenCalledTimes(2)
  }, 60_000)

  test('meets a page that is not there, and does not wait for a report on it', async () => {
    silenced()
    page = { status: 404, body: 'nothing here' }
    browser.path = join(house.folder, 'browser')
    writeFileSync(browser.path, `#!/bin/sh\nexec ${CHROMIUM} --no-sandbox "$@"\n`)
    chmodSync(browser.path, 0o755)
    expect(await asked(full)).toEqual({ status: 500, key: 'fault' })
  }, 60_000)
})

/** What goes to the log is not shown here. */
function silenced() {
  const noted = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  onTestFinished(() => noted.mockRestore())
  return noted
}
