import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Known } from '../import-client.ts'
import { createRun, importFile, whatIsKnown } from '../import-client.ts'
import { LiveServer } from '../live-server.ts'
import type { CrashReport } from './crash-report.ts'
import { showRound } from './crash-report.ts'
import { exportOf } from './export-of.ts'
import type { Moment } from './import-findings.ts'
import { inspect } from './import-findings.ts'

const ROWS = 30_000
/** A folder is left for a new one when so many rounds have filled it. */
const ROUNDS_OF_FOLDER = 20

/**
 * Imports, the server killed at a random moment and started again: all of an import is left or nothing, and everything
 * that was acknowledged. Every third round imports two files at once.
 */
export async function crashImports(rounds: number, random: () => number): Promise<CrashReport> {
  const hits: Record<Moment, number> = { arriving: 0, reading: 0, waiting: 0, saving: 0, saved: 0 }
  const starts: number[] = []
  const faults: string[] = []
  for (let done = 0; done < rounds; done += ROUNDS_OF_FOLDER) {
    await inNewFolder(done, Math.min(ROUNDS_OF_FOLDER, rounds - done))
  }
  const slowest = `${(Math.max(...starts) / 1000).toFixed(2)} s`
  return {
    title: `kills at random moments of imports of ${ROWS} rows`,
    lines: [
      ...Object.entries(hits).map(([moment, count]) => [`import was ${moment}`, count] as const),
      ['slowest start after it', slowest],
    ],
    faults,
  }

  async function inNewFolder(from: number, count: number): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'touchstone-crash-'))
    const server = new LiveServer(folder)
    const known: Known[] = []
    try {
      await server.start()
      const whole = await importWhole(server, known)
      for (let round = from; round < from + count; round++) await crash(server, known, round, whole)
    } finally {
      await server.kill()
      rmSync(folder, { recursive: true, force: true })
    }
  }

  /** Odd rounds are killed while the file is read, even ones from the confirm on. */
  async function crash(server: LiveServer, known: Known[], round: number, { reading, saving }: Halves): Promise<void> {
    const files = Array.from({ length: round % 3 === 0 ? 2 : 1 }, (_, file) => whatIsKnown(`round ${round}.${file}`))
    const runId = await createRun(server.url)
    const confirmed = files.map(
      (file) =>
        new Promise<void>((resolve) => {
          importFile(server.url, runId, exportOf(file.name, ROWS), file, resolve).catch(() => resolve())
        }),
    )
    const half = round % 2 === 0 ? saving : reading
    if (round % 2 === 0) await Promise.race(confirmed)
    await delay(random() * half * files.length)
    await server.kill()
    known.push(...files)
    starts.push(await server.start())
    const found = await inspect(server, known, files, ROWS)
    for (const moment of found.moments) hits[moment]++
    faults.push(...found.faults.map((fault) => `round ${round}: ${fault}`))
    showRound(round, rounds, faults.length)
  }
}

/** How long the two halves of an import take that nobody disturbs, in milliseconds: up to the confirm, and from there. */
type Halves = { readonly reading: number; readonly saving: number }

async function importWhole(server: LiveServer, known: Known[]): Promise<Halves> {
  const began = performance.now()
  let confirmed = began
  const whole = whatIsKnown('whole')
  known.push(whole)
  await importFile(server.url, await createRun(server.url), exportOf(whole.name, ROWS), whole, () => {
    confirmed = performance.now()
  })
  return { reading: confirmed - began, saving: performance.now() - confirmed }
}
