import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { APIRequestContext } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { chromiumPath } from '../app/_server/chromium-path.ts'
import { freePort } from '../scripts/free-port.ts'

/** Nobody's: a container's user owns the volume and nothing else. */
const USER = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

/** The built app alone in a folder, with one volume and an environment of its own, as the Dockerfile runs it. */
test('the built app runs from an empty folder with one volume, and so does its command line', async ({
  playwright,
}) => {
  const place = mkdtempSync(join(tmpdir(), 'touchstone-standalone-'))
  const [app, volume] = [join(place, 'app'), join(place, 'data')]
  cpSync('.next/standalone', app, { recursive: true })
  mkdirSync(volume, { mode: 0o777 })
  chmodSync(place, 0o755)
  chmodSync(volume, 0o777)
  const port = await freePort()
  const env = {
    NODE_ENV: 'production' as const,
    PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
    HOME: volume,
    HOSTNAME: '127.0.0.1',
    PORT: String(port),
    TOUCHSTONE_DATA: volume,
    TOUCHSTONE_METRICS_TOKEN: 'a-token-of-the-operator',
    CHROMIUM_PATH: chromiumPath(process.env.CHROMIUM_PATH) ?? '',
  }
  const baseURL = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, ['server.js'], { cwd: app, env, stdio: 'inherit', ...USER })
  const request = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { Origin: baseURL } })
  try {
    await expect(async () => expect((await request.get('/api/ready')).ok()).toBe(true)).toPass()
    expect(await (await request.get('/api/health')).json()).toEqual({ status: 'ok' })
    const touchstone = join(place, 'touchstone')
    symlinkSync(join(app, 'cli', 'touchstone.js'), touchstone)
    execFileSync(touchstone, ['prepare'], { cwd: volume, env, encoding: 'utf8', ...USER })
    await expectWhole(request)
    await expectMeasured(request)
    expect(existsSync(join(app, 'data')), 'nothing is written beside the volume').toBe(false)
    expect(readdirSync(volume)).toContain('touchstone.db')
  } finally {
    await request.dispose()
    server.kill('SIGTERM')
    await once(server, 'exit')
    rmSync(place, { recursive: true, force: true })
  }
})

/** Pages with their style and letters, the answer, and a report on paper. */
async function expectWhole(request: APIRequestContext): Promise<void> {
  const {
    runs: [run],
  } = await (await request.get('/api/v1/runs')).json()
  const page = await (await request.get(`/runs/${run.id}`)).text()
  const files = [...page.matchAll(/\/_next\/static\/[^"'\\ ]+/g)].map(([path]) => path)
  expect(files.length).toBeGreaterThan(3)
  for (const path of new Set(files)) expect((await request.get(path)).ok(), path).toBe(true)
  expect((await request.get(`/api/v1/runs/${run.id}/analysis`)).ok()).toBe(true)
  const pdf = await request.post(`/api/v1/runs/${run.id}/report/pdf`)
  expect(pdf.status(), await pdf.text()).toBe(200)
}

/** The metrics are for whoever has the token, and name nobody. */
async function expectMeasured(request: APIRequestContext): Promise<void> {
  expect((await request.get('/metrics')).status()).toBe(404)
  const wrong = await request.get('/metrics', { headers: { Authorization: 'Bearer another-token-altogether' } })
  expect(wrong.status()).toBe(404)
  const headers = { Authorization: 'Bearer a-token-of-the-operator' }
  const metrics = await (await request.get('/metrics', { headers })).text()
  expect(metrics).toContain('touchstone_runs 1\n')
  expect(metrics).toContain('touchstone_imports{state="saved"} 1\n')
  expect(metrics).toMatch(/process_resident_memory_bytes \d+/)
}
