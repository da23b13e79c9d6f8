/**
 * `npm run soak [-- MINUTES [PEOPLE]]`: people at one server of the built app for a long time, to see whether its memory
 * grows and its answers stay quick. Ends with 1 where an answer was 5xx.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from '#lib/stats/random'
import { buildIfStale } from './app-build.ts'
import { LiveServer } from './live-server.ts'
import { Answers } from './load/answers.ts'
import { letWork } from './load/crowd.ts'
import type { BusyRun } from './load/habits.ts'
import { makeBusyRun, readerOf, upload } from './load/habits.ts'
import { slopeOf } from './load/slope.ts'
import { readWords, wholeNumber } from './read-words.ts'

const USAGE = `npm run soak [-- MINUTES [PEOPLE]]
MINUTES: 15 where it is left out; PEOPLE: 20`
const A_MINUTE = 60_000
/** Milliseconds between two acts of a person, between two looks at the memory, and which act of each is an upload. */
const [THINKING, LOOK, UPLOADS] = [3000, 2000, 40]

const { minutes, people } = readWords(USAGE, (first = '15', second = '20', ...rest) => {
  const [minutes, people] = [wholeNumber(first, 1), wholeNumber(second, 1)]
  return minutes === null || people === null || rest.length > 0 ? null : { minutes, people }
})

const build = await buildIfStale()
if (build.code !== 0) throw new Error(build.output)
const folder = mkdtempSync(join(tmpdir(), 'touchstone-soak-'))
const server = new LiveServer(folder)
const answers = new Answers()
const looks: { at: number; bytes: number }[] = []
try {
  await server.start()
  const runs: BusyRun[] = []
  for (let run = 0; run < 4; run++) runs.push(await makeBusyRun(server, `run${run}`))
  await server.kill()
  const start = await server.start()
  const began = performance.now()
  const watch = setInterval(() => {
    const bytes = server.memory()
    if (bytes !== null) looks.push({ at: performance.now() - began, bytes })
  }, LOOK)
  const habits = Array.from({ length: people }, (_, person) => {
    const run = runs[person % runs.length] as BusyRun
    const read = readerOf(server, run, answers)
    return (turn: number) =>
      (turn + person * 2) % UPLOADS === 0 ? upload(server, run, `p${person}-${turn}`, answers) : read(turn)
  })
  await letWork(habits, minutes * A_MINUTE, THINKING, createRandom(1))
  clearInterval(watch)
  report(start)
} finally {
  await server.kill()
  rmSync(folder, { recursive: true, force: true })
}

function report(start: number): void {
  console.log(`\n${people} people for ${minutes} min; load of the machine at the end: ${loadavg()[0]?.toFixed(1)}\n`)
  for (const line of answers.lines()) console.log(line)
  // The first fifth is that of filling memories that stay full.
  const settled = looks.filter(({ at }) => at > minutes * A_MINUTE * 0.2)
  const growth = slopeOf(settled.map(({ at, bytes }) => [at / 3_600_000, bytes / 1e6] as const))
  const [first, last] = [settled[0], settled.at(-1)].map((look) => ((look?.bytes ?? 0) / 1e6).toFixed(0))
  console.log(`\nmemory ${first} MB after a fifth of the time, ${last} MB at the end: ${growth.toFixed(0)} MB an hour`)
  console.log(`cold start ${start.toFixed(0)} ms; answers 5xx: ${answers.count(5)}; none: ${answers.broken.size}`)
  process.exitCode = answers.count(5) + answers.broken.size === 0 ? 0 : 1
}
