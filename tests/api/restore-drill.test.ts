import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Backup } from '#db/backup/backup'
import { makeBackup } from '#db/backup/make-backup'
import { restoreBackup } from '#db/backup/restore-backup'
import type { Database } from '#db/open'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { countRows } from '../db/backup/house-on-disk.ts'
import { importText, NEW_RUN, NOW } from '../db/runs-of-text.ts'

vi.mock('server-only', () => ({}))
vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'touchstone-drill-'))
const living = join(folder, 'living')
/** Rows of each import that goes on meanwhile. */
const ROWS = 20_000

beforeAll(() => {
  // The answer names its day.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-09-25T09:00:00Z') })
})
afterAll(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true })
})

/** The server's own modules on a data folder, as a new process would have them. */
async function serve(data: string) {
  vi.resetModules()
  delete (globalThis as { touchstoneHouse?: unknown }).touchstoneHouse
  process.env.TOUCHSTONE_DATA = data
  const [{ openHouse }, analysis, snapshots, snapshot] = await Promise.all([
    import('#app/_server/house.ts'),
    import('#app/api/v1/runs/[runId]/analysis/route.ts'),
    import('#app/api/v1/runs/[runId]/report/snapshots/route.ts'),
    import('#app/api/v1/runs/[runId]/report/snapshots/[snapshotId]/route.ts'),
  ])
  return { ...(await openHouse()), analysis, snapshots, snapshot }
}
type Server = Awaited<ReturnType<typeof serve>>

const get = () => new Request('http://localhost/', { headers: { host: 'localhost' } })
const post = (body: unknown) =>
  new Request('http://localhost/', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', host: 'localhost' },
    body: JSON.stringify(body),
  })
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** SHA-256 of what the server answers about each run, and of each report as it was finished. */
async function hashesOf({ analysis, snapshot }: Server, reports: Readonly<Record<string, string>>) {
  const hashes: Record<string, string> = {}
  for (const [runId, snapshotId] of Object.entries(reports)) {
    const answer = await (await analysis.GET(get(), { params: Promise.resolve({ runId }) })).text()
    const frozen = await (await snapshot.GET(get(), { params: Promise.resolve({ runId, snapshotId }) })).text()
    Object.assign(hashes, { [`answer ${runId}`]: hashOf(answer), [`report ${snapshotId}`]: hashOf(frozen) })
  }
  return hashes
}

/** A run with data and a finished report; the id of the report. */
async function finishRun({ database, snapshots }: Server, runId: string, clicks: number): Promise<string> {
  const scope = mintScope('main', 'admin')
  await createRun(database, scope, { ...NEW_RUN, segmentBy: null }, { id: runId, now: NOW })
  const rows = Array.from(
    { length: 40 },
    (_, row) => `2026-09-${String(7 + (row % 14)).padStart(2, '0')},ad${row},${clicks + row},1800.05,${row % 3}`,
  )
  const text = ['date,ad_id,clicks,spend,leads', ...rows, ''].join('\n')
  await importText({ database, scope, runId }, randomUUID(), text)
  const finished = await snapshots.POST(post({ signedBy: 'Anna' }), { params: Promise.resolve({ runId }) })
  expect(finished.status).toBe(201)
  return ((await finished.json()) as { id: string }).id
}

/** Imports into another run, one after the other, until it is told to stop. */
function load() {
  const file = join(folder, 'load.csv')
  const rows = Array.from({ length: ROWS }, (_, row) => `2026-09-${10 + (row % 14)},ad${row},1,1`)
  writeFileSync(file, ['date,ad_id,clicks,spend', ...rows, ''].join('\n'))
  let isWanted = true
  const env = { ...process.env, TOUCHSTONE_DATA: living }
  const done = (async () => {
    for (let turn = 0; isWanted; turn++) {
      const args = ['cli/touchstone.ts', 'import', file, '--run', `load ${turn}`]
      await once(spawn(process.execPath, args, { env, stdio: 'ignore' }), 'exit')
    }
  })()
  return {
    stop: async () => {
      isWanted = false
      await done
    },
  }
}

function restored(backup: Backup): string {
  const data = join(folder, `restored ${backup.at}`)
  restoreBackup(backup.path, data, false, backup.at)
  return data
}

function wholeImports({ sqlite }: Database): { rows: number; saved: number } {
  const count = (sql: string) => sqlite.prepare(sql).pluck().get() as number
  const load = "SELECT number FROM imports WHERE file_name = 'load.csv'"
  return {
    rows: count(`SELECT count(*) FROM rows WHERE import IN (${load})`),
    saved: count(`SELECT count(*) FROM (${load} AND state = 'saved')`),
  }
}

test('a backup that is made under load brings every report back, letter by letter', async () => {
  const server = await serve(living)
  const reports = { one: await finishRun(server, 'one', 100), two: await finishRun(server, 'two', 300) }
  const hashes = await hashesOf(server, reports)
  const writing = load()
  const during: Backup[] = []
  while (wholeImports(server.database).saved === 0) await delay(100)
  for (let at = 1; at <= 3; at++) {
    if (at > 1) await delay(1500)
    during.push(makeBackup(join(living, 'touchstone.db'), 'manual', at))
  }
  await writing.stop()
  const after = makeBackup(join(living, 'touchstone.db'), 'manual', 4)
  const counts = countRows(server.database)
  const savedIn: number[] = []
  for (const backup of [...during, after]) {
    const again = await serve(restored(backup))
    expect(await hashesOf(again, reports)).toEqual(hashes)
    const { rows, saved } = wholeImports(again.database)
    expect(rows).toBe(saved * ROWS)
    savedIn.push(saved)
    if (backup === after) expect(countRows(again.database)).toEqual(counts)
    again.database.sqlite.close()
  }
  // The load went on while the first one was made.
  const [atFirst = 0, inTheEnd = 0] = [savedIn[0], savedIn.at(-1)]
  expect(atFirst).toBeGreaterThan(0)
  expect(inTheEnd).toBeGreaterThan(atFirst)
  server.database.sqlite.close()
})
