import fc from 'fast-check'
import { malformedFiles, mutationsOf } from '../tests/import/fuzz/malformed.ts'
import type { Trial } from '../tests/import/fuzz/trial.ts'
import { tryFile } from '../tests/import/fuzz/trial.ts'
import { readWords, wholeNumber } from './read-words.ts'

/**
 * `npm run fuzz [-- --seed N]`: 10,000 malformed files and 2,000 mutations of the museum through the importer. Prints what
 * they came to, how long the slowest took and how the memory grew; fails where one broke it.
 */
const seed = readWords('npm run fuzz [-- --seed N]', (option = '--seed', number = '1', ...rest) =>
  option === '--seed' && rest.length === 0 ? wholeNumber(number) : null,
)
const SLOW_MS = 250
const BATCH = 500
const MUSEUM = new URL('../tests/fixtures/exports/', import.meta.url)

let unhandled = 0
process.on('unhandledRejection', () => unhandled++)

const ok = [
  await run('malformed files', malformedFiles(), 10_000),
  await run('mutations of the museum', mutationsOf(MUSEUM), 2000),
]
process.stdout.write(`unhandled rejections: ${unhandled}\n`)
process.exitCode = ok.every(Boolean) && unhandled === 0 ? 0 : 1

async function run(name: string, files: fc.Arbitrary<Uint8Array>, count: number): Promise<boolean> {
  const outcomes = new Map<string, number>()
  const times: number[] = []
  const problems: string[] = []
  let before = 0
  for (let at = 0; at < count; at += BATCH) {
    for (const file of fc.sample(files, { seed: seed + at, numRuns: BATCH })) {
      const { outcome, problem } = await timed(file, times)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      if (problem !== null) problems.push(`file ${times.length}: ${problem}`)
    }
    if (at === BATCH) before = memory()
  }
  const slow = times.filter((time) => time > SLOW_MS).length
  const listed = [...outcomes].sort((one, other) => other[1] - one[1]).map(([key, times]) => `${key} ${times}`)
  process.stdout.write(
    `${count} ${name}: ${problems.length} broke, ${slow} above ${SLOW_MS} ms, slowest ${Math.max(...times).toFixed(0)} ms, ` +
      `memory ${before.toFixed(1)} → ${memory().toFixed(1)} MB, ` +
      `of the process ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB\n  ${listed.join(', ')}\n`,
  )
  for (const problem of problems.slice(0, 5)) process.stdout.write(`  ${problem}\n`)
  return problems.length === 0 && slow === 0
}

/** A slow file is timed again: on a busy machine anything may take long once. */
async function timed(file: Uint8Array, times: number[]): Promise<Trial> {
  let fastest = Number.POSITIVE_INFINITY
  for (let turn = 0; ; turn++) {
    const start = performance.now()
    const trial = await tryFile(file)
    fastest = Math.min(fastest, performance.now() - start)
    if (fastest > SLOW_MS && turn < 2) continue
    times.push(fastest)
    return trial
  }
}

/** Megabytes in use after all rubbish is gone. */
function memory(): number {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}
