import 'server-only'
import { Worker } from 'node:worker_threads'
import { notFound } from 'next/navigation'
import type { DataState } from '#db/run-data'
import { dataStateOf } from '#db/run-data'
import { findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import type { Judged } from '#lib/analysis/analyse'
import type { Analysis } from '#lib/analysis/analysis'
import type { Question } from '#lib/analysis/question'
import { questionParams } from '#lib/analysis/question'
import type { Outlook, WhatIf } from '#lib/analysis/what-if'
import { whatIfParams } from '#lib/analysis/what-if'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import type { LeadsDescription } from '#lib/metrics/describe-leads'
import { todayIn } from './clock.ts'
import { openHouse } from './house.ts'
import { findRunOnce } from './load-runs.ts'
import type { FilterValues, Reading, Readings, WholeJudgement } from './reading.ts'
import { readConsistently } from './reading.ts'
import type { ReadingTask } from './reading-worker.ts'
import { requireScope } from './require-scope.ts'

/** The answer to a question about a run, or the page that says there is no such run. */
export async function loadAnalysis(runId: string, question: Question): Promise<Analysis> {
  const result = await answerQuestion(await requireScope(), runId, question)
  return result.ok ? result.value : notFound()
}

/** The values by which a run's data can be filtered; empty for a run that is not there. */
export async function loadFilterValues(runId: string): Promise<FilterValues> {
  return (await readAtRest(await requireScope(), runId, (data) => remember(data, { kind: 'values' }))) ?? {}
}

/** The stages of a run's leads, and what those that join no ad have in common. */
export async function loadLeads(runId: string): Promise<LeadsDescription> {
  return (await describeRunLeads(await requireScope(), runId)) ?? notFound()
}

/** The same; null for a run that is not there. */
export async function describeRunLeads(scope: Scope, runId: string): Promise<LeadsDescription | null> {
  return readAtRest(scope, runId, (data) => remember(data, { kind: 'leads' }))
}

export async function answerQuestion(scope: Scope, runId: string, question: Question): Promise<Result<Analysis>> {
  const answer = await readAtRest(scope, runId, async (data) => {
    const judged = await judgedFor(data, question)
    return remember(data, { kind: 'analysis', question, today: todayIn(data.timeZone), judged })
  })
  return answer === null ? refused('notFound') : accepted(answer)
}

/** What a run's forecast and decision would be with other settings, or the page that says there is no such run. */
export async function loadWhatIf(runId: string, whatIf: WhatIf): Promise<Outlook> {
  const result = await answerWhatIf(await requireScope(), runId, whatIf)
  return result.ok ? result.value : notFound()
}

export async function answerWhatIf(scope: Scope, runId: string, whatIf: WhatIf): Promise<Result<Outlook>> {
  const outlook = await readAtRest(scope, runId, (data) => remember(data, { kind: 'whatIf', whatIf }))
  return outlook === null ? refused('notFound') : accepted(outlook)
}

/** What is concluded from a run; null for one that is not there. */
export async function judgeWhole(scope: Scope, runId: string): Promise<WholeJudgement | null> {
  return readAtRest(scope, runId, (data) => remember(data, { kind: 'judgement' }))
}

/** One version of a run's data. */
type RunData = DataState & {
  readonly databasePath: string
  readonly scope: Scope
  readonly runId: string
  readonly timeZone: string
}

const MOST_ATTEMPTS = 5

/** Reads again where the data have changed meanwhile: what was concluded and what is shown must be of the same data. */
async function readAtRest<Value>(
  scope: Scope,
  runId: string,
  read: (data: RunData) => Promise<Value>,
): Promise<Value | null> {
  const { database, databasePath } = await openHouse()
  const run = await findRunOnce(scope, runId)
  if (run === null) return null
  for (let attempt = 1; ; attempt++) {
    const state = await dataStateOf(database, scope, runId)
    const value = await read({ databasePath, scope, runId, timeZone: run.timeZone, ...state }).catch(async (fault) => {
      // Somebody may have removed the run meanwhile.
      if ((await findRun(database, scope, runId)) !== null) throw fault
      return null
    })
    if (value === null) return null
    const { version } = await dataStateOf(database, scope, runId)
    if (version === state.version || attempt === MOST_ATTEMPTS) return value
  }
}

/** The judgement of the run, which a question does not change, and that of its segments, which it may. */
async function judgedFor(data: RunData, { segmentBy }: Question): Promise<Judged> {
  const { judgement, segmentBy: own } = await remember(data, { kind: 'judgement' })
  if (segmentBy === null || segmentBy.join() === own.join())
    return { run: judgement, segments: judgement.groups.segment }
  return { run: judgement, segments: await remember(data, { kind: 'segments', segmentBy }) }
}

const readings = new Map<string, Promise<Readings[Reading['kind']]>>()
const MOST_READINGS = 100

/** The same reading of the same data gives the same; the latest hundred are kept. */
async function remember<Kind extends Reading['kind']>(
  data: RunData,
  reading: Extract<Reading, { kind: Kind }>,
): Promise<Readings[Kind]> {
  const key = `${data.runId} ${data.version} ${nameOf(reading, data)}`
  const found = readings.get(key) ?? readWhere(data, reading)
  readings.delete(key)
  readings.set(key, found)
  found.catch(() => readings.delete(key))
  const [oldest] = readings.keys()
  if (readings.size > MOST_READINGS && oldest !== undefined) readings.delete(oldest)
  return found as Promise<Readings[Kind]>
}

/** Of these only an answer changes with what people decide. */
function nameOf(reading: Reading, { actionsVersion }: RunData): string {
  switch (reading.kind) {
    case 'analysis':
      return `analysis ${actionsVersion} ${reading.today} ${questionParams(reading.question)}`
    case 'segments':
      return `segments ${reading.segmentBy.join()}`
    case 'whatIf':
      return `whatIf ${whatIfParams(reading.whatIf)}`
    default:
      return reading.kind
  }
}

const JUDGING: readonly Reading['kind'][] = ['judgement', 'segments', 'whatIf']
const MOST_ROWS = 50_000
/** A judgement of so many ads takes a few tenths of a second. */
const MOST_ADS = 150

/** Long work is done in a thread, so that one question does not hold up everybody. */
function readWhere(data: RunData, reading: Reading): Promise<Readings[Reading['kind']]> {
  const { databasePath, scope, runId } = data
  const isJudging = JUDGING.includes(reading.kind)
  const isLong = data.rows > MOST_ROWS || (isJudging && data.ads > MOST_ADS)
  if (!isLong) return readConsistently(databasePath, scope, runId, reading)
  return inLane(() => readInThread({ databasePath, scope, runId, reading }))
}

/** As many threads as leave the server a core on the smallest machine it is meant for. */
const MOST_THREADS = 2
const lanes: Promise<unknown>[] = Array.from({ length: MOST_THREADS }, () => Promise.resolve())
let turn = 0

/** Long readings wait for one another: thirty at once would take thirty times as long and as much memory. */
function inLane<Value>(work: () => Promise<Value>): Promise<Value> {
  const lane = turn++ % MOST_THREADS
  const done = (lanes[lane] ?? Promise.resolve()).then(work)
  lanes[lane] = done.catch(() => undefined)
  return done
}

function readInThread(workerData: ReadingTask): Promise<Readings[Reading['kind']]> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { workerData })
  return new Promise((resolve, reject) => {
    worker.on('message', resolve)
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the reading's thread ended with ${code}`)))
  })
}
