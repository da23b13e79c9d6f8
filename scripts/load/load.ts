import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from '#lib/stats/random'
import { LiveServer } from '../live-server.ts'
import { Answers } from './answers.ts'
import { letWork } from './crowd.ts'
import type { BusyRun } from './habits.ts'
import { makeBusyRun, readerOf, writerOf } from './habits.ts'

export type Load = {
  readonly writers: number
  readonly readers: number
  /** Milliseconds. */
  readonly duration: number
  /** Milliseconds between two acts of a person. */
  readonly thinking: number
}

export type LoadReport = {
  readonly answers: Answers
  /** Bytes, before and after; null where the system does not tell. */
  readonly memory: readonly [number | null, number | null]
  /** Milliseconds of all cores that the server took meanwhile; null likewise. */
  readonly processor: number | null
  /** How often the log says that somebody held the database for too long. */
  readonly locked: number
  readonly faults: readonly string[]
}

const RUNS = 5

/** People at one server of a house of its own, some of whom write. */
export async function tryLoad({ writers, readers, duration, thinking }: Load): Promise<LoadReport> {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-load-'))
  const log = join(folder, 'log')
  const server = new LiveServer(join(folder, 'data'), log)
  try {
    await server.start()
    const runs: BusyRun[] = []
    for (let run = 0; run < RUNS; run++) runs.push(await makeBusyRun(server, `run${run}`))
    for (const run of runs) await lookAround(server, run)
    const answers = new Answers()
    const [before, begin] = [server.memory(), server.cpuTime()]
    const runOf = (person: number) => runs[person % RUNS] as BusyRun
    const people = [
      ...Array.from({ length: writers }, (_, person) => writerOf(server, runOf(person), `w${person}`, answers)),
      ...Array.from({ length: readers }, (_, person) => readerOf(server, runOf(person), answers)),
    ]
    await letWork(people, duration, thinking, createRandom(1))
    const [memory, end] = [[before, server.memory()] as const, server.cpuTime()]
    const processor = begin === null || end === null ? null : end - begin
    const said = readFileSync(log, 'utf8')
    const locked = said.match(/SQLITE_BUSY|database is locked/g)?.length ?? 0
    return { answers, memory, processor, locked, faults: faultsIn(answers, locked) }
  } finally {
    await server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Once through all pages: what a server does for the first time is told by the soak, as its cold start. */
async function lookAround(server: LiveServer, run: BusyRun): Promise<void> {
  const read = readerOf(server, run, new Answers())
  for (let turn = 0; turn < 4; turn++) await read(turn)
}

function faultsIn(answers: Answers, locked: number): string[] {
  const failed = [...answers.statuses].filter(([status]) => status >= 500)
  return [
    ...failed.map(([status, count]) => `${count} answers ${status}`),
    ...[...answers.broken].map(([why, count]) => `${count} requests without an answer: ${why}`),
    ...(locked > 0 ? [`the log says ${locked} times that the database was held for too long`] : []),
  ]
}
