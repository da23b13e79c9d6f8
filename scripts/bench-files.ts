import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { exitCode } from './child.ts'
import { canInstallPackages, installPackages } from './debian.ts'
import { writeLargeExport } from './large-export.ts'
import { median } from './median.ts'

type Case = { name: string; command: (data: string) => readonly [string, ...string[]] }
type Measure = { seconds: number; megabytes: number }

const BASELINE = 'sqlite3 .import'

/** How long a large export takes to analyse and to import, beside the time sqlite3 takes to load the same file. */
export async function benchFiles(rows: number, rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-bench-'))
  try {
    const file = join(folder, 'export.csv')
    writeLargeExport(file, rows)
    console.log(`${rows} rows, ${(statSync(file).size / 1e6).toFixed(1)} MB, rounds: ${rounds}\n`)
    report(await measureAll(await availableCases(file), folder, rounds))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function availableCases(file: string): Promise<Case[]> {
  const touchstone = (...args: string[]): Case['command'] => {
    return () => [process.execPath, '--max-semi-space-size=8', 'cli/touchstone.ts', ...args]
  }
  const cases: Case[] = [
    { name: 'touchstone analyse', command: touchstone('analyse', file, '--json') },
    { name: 'touchstone import', command: touchstone('import', file, '--run', 'Bench') },
  ]
  if (!hasSqlite() && canInstallPackages()) await installPackages(['sqlite3'])
  if (!hasSqlite()) {
    console.log('There is no sqlite3 here to compare with.')
    return cases
  }
  const load = `.import ${file} rows`
  return [...cases, { name: BASELINE, command: (data) => ['sqlite3', '-csv', join(data, 'baseline.db'), load] }]
}

function hasSqlite(): boolean {
  return spawnSync('sqlite3', ['--version']).status === 0
}

/** The cases take turns, so that a slow minute of the machine falls on all of them. */
async function measureAll(cases: readonly Case[], folder: string, rounds: number): Promise<Map<string, Measure[]>> {
  const measures = new Map<string, Measure[]>(cases.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const one of cases) measures.get(one.name)?.push(await measure(one, folder))
  }
  return measures
}

async function measure({ name, command }: Case, folder: string): Promise<Measure> {
  const data = mkdtempSync(join(folder, 'data-'))
  const [program, ...args] = command(data)
  const start = performance.now()
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TOUCHSTONE_DATA: data },
  })
  const complaints = text(child.stderr)
  let megabytes = 0
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakMegabytes(child.pid))
  }, 20)
  const code = await exitCode(child)
  const seconds = (performance.now() - start) / 1000
  clearInterval(watch)
  rmSync(data, { recursive: true, force: true })
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${await complaints}`)
  return { seconds, megabytes }
}

/** The most memory the process has held, as Linux counts it; 0 elsewhere. */
function peakMegabytes(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

function report(measures: ReadonlyMap<string, readonly Measure[]>): void {
  const baseline = measures.get(BASELINE)
  const reference = baseline && median(baseline.map(({ seconds }) => seconds))
  for (const [name, list] of measures) {
    const seconds = median(list.map((one) => one.seconds))
    const megabytes = Math.max(...list.map((one) => one.megabytes))
    const memory = megabytes === 0 ? '' : `${megabytes.toFixed(0).padStart(6)} MB peak`
    const ratio = reference === undefined ? '' : `${(seconds / reference).toFixed(2).padStart(7)} × ${BASELINE}`
    console.log(`${name.padEnd(20)}${seconds.toFixed(2).padStart(7)} s (median)${memory}${ratio}`)
  }
}
