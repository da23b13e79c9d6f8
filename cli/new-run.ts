import { basename } from 'node:path'
import { sourceOf } from '#db/files'
import type { TestRun } from '#db/runs'
import type { Span } from '#lib/kernel/day'
import { addDays } from '#lib/kernel/day'
import { problem } from '#lib/kernel/problem'
import type { Result } from '#lib/kernel/result'
import type { Rehearsal } from '#lib/metrics/rehearse'
import { assumedPeriod } from '#lib/metrics/rehearse'
import type { Arrival } from './arrival.ts'
import { receive } from './arrival.ts'
import type { House } from './house.ts'
import type { ImportCall } from './import-call.ts'
import type { Outcome } from './outcome.ts'
import { inWords } from './outcome.ts'
import { forget, readAhead, toldBy } from './read-ahead.ts'
import type { AskedRun } from './run-named.ts'
import { makeRun } from './run-named.ts'
import { problemSentence } from './sentences.ts'
import type { TakenIn } from './take-in.ts'
import { takeInArrival } from './take-in.ts'

/**
 * Takes files into a run that is made as they tell, and so reads all of them before the first is saved. No run is made
 * where none of them can be taken in.
 */
export async function* intoNewRun(house: House, call: ImportCall, now: string): AsyncGenerator<Outcome> {
  const arrivals: Result<Arrival>[] = []
  try {
    for (const path of call.files) {
      arrivals.push(await receive(house, basename(path), sourceOf(path)()).catch(inWords))
    }
    const files = await readAll(house, arrivals, call, now)
    const run = await runToldBy(house, files, call, now)
    for (const [place, file] of files.entries()) {
      yield { file: basename(call.files[place] ?? ''), run, taken: await taken(house, run, file, call, now) }
    }
  } finally {
    for (const arrival of arrivals) if (arrival.ok) await forget(house, arrival.value)
  }
}

type FileAhead = { readonly arrival: Result<Arrival>; readonly read: Result<Rehearsal> }

async function readAll(
  house: House,
  arrivals: readonly Result<Arrival>[],
  { asked, wishes }: ImportCall,
  now: string,
): Promise<FileAhead[]> {
  const known = { currency: asked.currency ?? null, period: assumedIn(asked, now) }
  const files: FileAhead[] = []
  for (const arrival of arrivals) {
    const read = arrival.ok ? await readAhead(house, arrival.value, known, wishes.sheet).catch(inWords) : arrival
    files.push({ arrival, read })
  }
  return files
}

/** The days that a file without any is taken for in a run of these dates. */
function assumedIn({ start, end }: AskedRun, now: string): Span | undefined {
  if (start === undefined) return undefined
  return assumedPeriod({ start, end: end ?? addDays(start, 13) }, now.slice(0, 10))
}

async function runToldBy(
  house: House,
  files: readonly FileAhead[],
  { run: name, asked }: ImportCall,
  now: string,
): Promise<TestRun | null> {
  const told = toldBy(files.map(({ read }) => read))
  if (told === null) return null
  const run = await makeRun(house, name, now, asked, told)
  if (asked.currency === undefined && told.currency === null) {
    const assumed = problem('currencyAssumed', 'warning', { params: { currency: run.currency } })
    process.stderr.write(`${problemSentence(assumed)}\n`)
  }
  return run
}

async function taken(
  house: House,
  run: TestRun | null,
  { arrival, read }: FileAhead,
  { wishes }: ImportCall,
  now: string,
): Promise<Result<TakenIn>> {
  if (!arrival.ok) return arrival
  const ahead = read.ok ? read.value : null
  if (run !== null) return takeInArrival(house, run.id, arrival.value, now, wishes, ahead).catch(inWords)
  if (read.ok) throw new Error('a file that can be taken in makes a run')
  return read
}
