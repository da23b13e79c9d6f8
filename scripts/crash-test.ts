/**
 * `npm run crash-test [-- ROUNDS [SEED]]`: kills the server by SIGKILL at a random moment of an import, as often as asked,
 * starts it again and looks at what is left: all of an import or nothing, everything that was acknowledged, a clean
 * database. Every third round imports two files at once.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { createRandom } from '#lib/stats/random'
import { buildIfStale } from './app-build.ts'
import type { Moment } from './crash-findings.ts'
import { inspect } from './crash-findings.ts'
import type { Known } from './import-client.ts'
import { createRun, importFile, whatIsKnown } from './import-client.ts'
import { LiveServer } from './live-server.ts'

const ROWS = 30_000
/** A folder is left for a new one when so many rounds have filled it. */
const ROUNDS_OF_FOLDER = 20

const [rounds = 200, seed = 1] = process.argv.slice(2).map(Number)
const random = createRandom(seed)
const hits: Record<Moment, number> = { arriving: 0, reading: 0, waiting: 0, saving: 0, saved: 0 }
const starts: number[] = []
const faults: string[] = []

const build = await buildIfStale()
if (build.code !== 0) throw new Error(build.output)
for (let done = 0; done < rounds; done += ROUNDS_OF_FOLDER) {
  await inNewFolder(done, Math.min(ROUNDS_OF_FOLDER, rounds - done))
}
report()

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

/** How long the two halves of an import take that nobody disturbs, in milliseconds: up to the confirm, and from there. */
type Halves = { readonly reading: number; readonly saving: number }

async function importWhole(server: LiveServer, known: Known[]): Promise<Halves> {
  const began = performance.now()
  let confirmed = began
  const whole = whatIsKnown('whole')
  known.push(whole)
  await importFile(server.url, await createRun(server.url), exportOf(whole.name), whole, () => {
    confirmed = performance.now()
  })
  return { reading: confirmed - began, saving: performance.now() - confirmed }
}

/** Odd rounds are killed while the file is read, even ones from the confirm on. */
async function crash(server: LiveServer, known: Known[], round: number, { reading, saving }: Halves): Promise<void> {
  const files = Array.from({ length: round % 3 === 0 ? 2 : 1 }, (_, file) => whatIsKnown(`round ${round}.${file}`))
  const runId = await createRun(server.url)
  const confirmed = files.map(
    (file) =>
      new Promise<void>((resolve) => {
        importFile(server.url, runId, exportOf(file.name), file, resolve).catch(() => resolve())
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
  process.stdout.write(`\rround ${round + 1} of ${rounds}, faults: ${faults.length}`)
}

/** The ads of each file are its own, so that its rows can be told from all others. */
function exportOf(name: string): string {
  const lines = Array.from(
    { length: ROWS },
    (_, row) =>
      `2026-09-${String((row % 28) + 1).padStart(2, '0')},${name}/${Math.floor(row / 28)},100,${row % 10},1.25`,
  )
  return ['date,ad_id,impressions,clicks,spend', ...lines, ''].join('\n')
}

function report(): void {
  console.log(`\n\n${rounds} kills at random moments of imports of ${ROWS} rows, seed ${seed}`)
  for (const [moment, count] of Object.entries(hits)) console.log(`${`import was ${moment}`.padEnd(24)}${count}`)
  console.log(`${'slowest start after it'.padEnd(24)}${(Math.max(...starts) / 1000).toFixed(2)} s`)
  for (const fault of faults) console.error(fault)
  console.log(faults.length === 0 ? 'never half an import, nothing acknowledged lost, database clean' : 'FAULTS FOUND')
  process.exitCode = faults.length === 0 ? 0 : 1
}
