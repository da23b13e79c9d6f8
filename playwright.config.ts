import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, devices } from 'playwright/test'
import { CHROMIUM_FLAGS, chromiumPath } from './app/_server/chromium-path.ts'
import { freePort } from './scripts/free-port.ts'

// Playwright reads this file once more in every worker: the first reading decides, the environment hands it on.
if (process.env.TOUCHSTONE_E2E_PORT === undefined) {
  process.env.TOUCHSTONE_E2E_PORT = String(await freePort())
  const data = mkdtempSync(join(tmpdir(), 'touchstone-e2e-'))
  process.env.TOUCHSTONE_DATA = data
  process.on('exit', () => rmSync(data, { recursive: true, force: true }))
}
const port = process.env.TOUCHSTONE_E2E_PORT
const address = `http://127.0.0.1:${port}`

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    launchOptions: { args: CHROMIUM_FLAGS, executablePath: chromiumPath(process.env.CHROMIUM_PATH) ?? undefined },
  },
  webServer: {
    command: 'node scripts/run.mjs scripts/start.ts',
    url: address,
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    env: { PORT: port, HOST: '127.0.0.1' },
  },
})
