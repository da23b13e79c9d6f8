import 'server-only'
import { Worker } from 'node:worker_threads'
import { notFound } from 'next/navigation'
import type { TestRun } from '#db/runs'
import { dataStateOf, findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import type { Analysis } from '#lib/analysis/analysis'
import type { Question } from '#lib/analysis/question'
import { questionParams } from '#lib/analysis/question'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { today } from './clock.ts'
import type { House } from './house.ts'
import { openHouse } from './house.ts'
import type { FilterValues, Reading } from './reading.ts'
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
  const scope = await requireScope()
  const house = await openHouse()
  const run = await findRun(house.database, scope, runId)
  return run === null ? {} : ((await remember(house, scope, run, { kind: 'values' })) as FilterValues)
}

export async function answerQuestion(scope: Scope, runId: string, question: Question): Promise<Result<Analysis>> {
  const house = await openHouse()
  const run = await findRun(house.database, scope, runId)
  if (run === null) return refused('notFound')
  const reading: Reading = { kind: 'analysis', question, today: today() }
  return accepted((await remember(house, scope, run, reading)) as Analysis)
}

type Answer = Analysis | FilterValues

const answers = new Map<string, Promise<Answer>>()
const MOST_ANSWERS = 100
const LARGE_RUN = 50_000

/** The same question to the same data has the same answer; the latest hundred are kept. */
async function remember(house: House, scope: Scope, run: TestRun, reading: Reading): Promise<Answer> {
  const { version, rows } = await dataStateOf(house.database, scope, run.id)
  const asked = reading.kind === 'values' ? 'values' : `${reading.today} ${questionParams(reading.question)}`
  const key = `${run.id} ${version} ${asked}`
  const answer = answers.get(key) ?? readWhere(rows > LARGE_RUN, house, scope, run, reading)
  answers.delete(key)
  answers.set(key, answer)
  answer.catch(() => answers.delete(key))
  const [oldest] = answers.keys()
  if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest)
  return answer
}

/** A large run is read in a thread, so that one question does not hold up everybody. */
function readWhere(isLarge: boolean, house: House, scope: Scope, run: TestRun, reading: Reading): Promise<Answer> {
  if (!isLarge) return readConsistently(house.databasePath, scope, run.id, reading)
  const workerData: ReadingTask = { databasePath: house.databasePath, scope, runId: run.id, reading }
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { workerData })
  return new Promise((resolve, reject) => {
    worker.on('message', resolve)
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the reading's thread ended with ${code}`)))
  })
}
