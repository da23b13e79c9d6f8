import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from './app-build.ts'
import { createRun, importFile, whatIsKnown } from './import-client.ts'
import { writeLargeExport } from './large-export.ts'
import { LiveServer } from './live-server.ts'
import { median } from './median.ts'

/** 80 ads over 14 days. */
const ROWS = 1_120

/** How long a usual export takes through the server: from the upload over the confirm to the saved result. */
export async function benchDrop(rounds: number): Promise<void> {
  const build = await buildIfStale()
  if (build.code !== 0) throw new Error(build.output)
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-drop-'))
  const server = new LiveServer(folder)
  try {
    const file = join(folder, 'export.csv')
    writeLargeExport(file, ROWS)
    await server.start()
    const times: number[] = []
    // One round more, as the first request after a start loads what it needs.
    for (let round = 0; round <= rounds; round++) times.push(await timeOfDrop(server.url, readFileSync(file, 'utf8')))
    const [first = Number.NaN, ...others] = times
    console.log(
      `\n${ROWS} rows from drop to result   ${median(others).toFixed(0)} ms (median), the first ${first.toFixed(0)} ms`,
    )
  } finally {
    await server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds, into a run of its own. */
async function timeOfDrop(url: string, text: string): Promise<number> {
  const runId = await createRun(url)
  const start = performance.now()
  await importFile(url, runId, text, whatIsKnown('drop'))
  return performance.now() - start
}
