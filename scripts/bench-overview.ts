import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quantilesOf } from '#lib/stats/quantile'
import { simulateCampaign } from '../cli/simulate/campaign.ts'
import { REGIMES } from '../cli/simulate/regime.ts'
import { buildIfStale } from './app-build.ts'
import { exportOf } from './campaign-export.ts'
import { createRun, importFile, whatIsKnown } from './import-client.ts'
import { LiveServer } from './live-server.ts'
import { loadPage } from './load-page.ts'

const SIZES = { ads: 80, segments: 8, creatives: 12, painPoints: 5 }
const SEED = 5
const CONNECTIONS = 20
const REQUESTS = 400
/** Until the engine of JavaScript has compiled what it runs, and the answer is in memory. */
const WARM_UP = 100
/** What 97.5 % of the answers stay below, in milliseconds. */
const LIMIT = 200

/** How long the overview of a run of 80 ads takes with its answer in memory, one server process, 20 connections. */
export async function benchOverview(): Promise<void> {
  const build = await buildIfStale()
  if (build.code !== 0) throw new Error(build.output)
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-overview-'))
  const server = new LiveServer(folder)
  try {
    await server.start()
    const runId = await createRun(server.url, 600)
    const text = exportOf(simulateCampaign(REGIMES.sparse, SEED, { sizes: SIZES }))
    await importFile(server.url, runId, text, whatIsKnown('overview'))
    console.log(`\na page at ${CONNECTIONS} connections, ${REQUESTS} requests\n`)
    const file = await report(server, 'a file of 1 kB (reference)', '/icon.svg')
    const page = await report(server, `overview, ${SIZES.ads} ads`, `/runs/${runId}`)
    if (page.cpu !== null && file.cpu !== null)
      console.log(`\nthe overview takes ${(page.cpu / file.cpu).toFixed(0)} times the processor of the file`)
    const { slow } = page
    console.log(`97.5 % of the overview: ${slow < LIMIT ? 'below' : 'ABOVE'} ${LIMIT} ms`)
  } finally {
    await server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds: what 97.5 % of a page's answers stay below, and what one takes of all cores. */
type Timing = { readonly slow: number; readonly cpu: number | null }

/** Prints the percentiles of a page. */
async function report(server: LiveServer, name: string, path: string): Promise<Timing> {
  const address = server.url + path
  await loadPage(address, CONNECTIONS, WARM_UP)
  const before = server.cpuTime()
  const start = performance.now()
  const times = await loadPage(address, CONNECTIONS, REQUESTS)
  const perSecond = (1000 * REQUESTS) / (performance.now() - start)
  const after = server.cpuTime()
  const cpu = before === null || after === null ? null : (after - before) / REQUESTS
  const [half, slow, slowest] = quantilesOf(times, [0.5, 0.975, 0.99]) as [number, number, number]
  const parts = [`50 % ${ms(half)}`, `97.5 % ${ms(slow)}`, `99 % ${ms(slowest)}`, `${perSecond.toFixed(0)} a second`]
  if (cpu !== null) parts.push(`${cpu.toFixed(1)} ms of processor each`)
  console.log(`${name.padEnd(28)}${parts.join('   ')}`)
  return { slow, cpu }
}

function ms(time: number): string {
  return `${time.toFixed(0).padStart(5)} ms`
}
