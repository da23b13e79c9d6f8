import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { openConnection } from '#db/open'
import { createRun, importFile, whatIsKnown } from '../import-client.ts'
import { LiveServer } from '../live-server.ts'
import type { CrashReport } from './crash-report.ts'
import { showRound, uncleanIn } from './crash-report.ts'
import { exportOf } from './export-of.ts'

const ROWS = 3000

/** What the server has said of a finished report. */
type Told = { readonly id: string; readonly sha256: string }

/** Reports, killed while they are finished: each is there with its hash or not at all, and what was told is there. */
export async function crashFinishes(rounds: number, random: () => number): Promise<CrashReport> {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-crash-'))
  const server = new LiveServer(folder)
  const told: Told[] = []
  const hits = { 'not finished': 0, 'finished, not told': 0, 'finished and told': 0 }
  const faults: string[] = []
  try {
    await server.start()
    const wholeTime = await finishWhole(server, told)
    for (let round = 0; round < rounds; round++) {
      const runId = await filledRun(server, `round ${round}`)
      const toldBefore = told.length
      const finishing = finish(server, runId).then(
        (report) => told.push(report),
        () => undefined,
      )
      // The report is kept at the end of it.
      await delay((0.5 + random()) * wholeTime)
      await server.kill()
      await finishing
      await server.start()
      hits[leftOf(server, runId, toldBefore < told.length)]++
      faults.push(...faultsIn(server, told).map((fault) => `round ${round}: ${fault}`))
      showRound(round, rounds, faults.length)
    }
  } finally {
    await server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  return { title: `kills while a report of ${ROWS} rows is finished`, lines: Object.entries(hits), faults }
}

/** How long it takes, for the first time after a start, if nobody disturbs it; in milliseconds. */
async function finishWhole(server: LiveServer, told: Told[]): Promise<number> {
  const runId = await filledRun(server, 'whole')
  const began = performance.now()
  told.push(await finish(server, runId))
  return performance.now() - began
}

async function filledRun({ url }: LiveServer, name: string): Promise<string> {
  const runId = await createRun(url, 100)
  await importFile(url, runId, exportOf(name, ROWS), whatIsKnown(name))
  return runId
}

async function finish({ url }: LiveServer, runId: string): Promise<Told> {
  const response = await fetch(`${url}/api/v1/runs/${runId}/report/snapshots`, {
    method: 'POST',
    headers: { origin: url },
    body: '{"signedBy":"Crash test"}',
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as Told
}

function leftOf({ database }: LiveServer, runId: string, isTold: boolean) {
  const { sqlite } = openConnection(database)
  const found = sqlite.prepare('SELECT 1 FROM snapshots WHERE run_id = ?').get(runId)
  sqlite.close()
  if (found === undefined) return 'not finished'
  return isTold ? 'finished and told' : 'finished, not told'
}

function faultsIn({ database }: LiveServer, told: readonly Told[]): string[] {
  const connection = openConnection(database)
  const left = connection.sqlite.prepare('SELECT id, analysis, sha256 FROM snapshots').all() as (Told & {
    analysis: string
  })[]
  const harmed = left.filter(({ analysis, sha256 }) => createHash('sha256').update(analysis).digest('hex') !== sha256)
  const lost = told.filter(({ id, sha256 }) => !left.some((one) => one.id === id && one.sha256 === sha256))
  const faults = [
    ...harmed.map(({ id }) => `report ${id} is not what its hash says`),
    ...lost.map(({ id }) => `report ${id} was acknowledged and is lost`),
    ...uncleanIn(connection),
  ]
  connection.sqlite.close()
  return faults
}
