import { parentPort, workerData } from 'node:worker_threads'
import type { Scope } from '#db/scope'
import type { Reading } from './reading.ts'
import { readConsistently } from './reading.ts'

/** One reading of a large run, in a thread of its own. */
export type ReadingTask = {
  readonly databasePath: string
  readonly scope: Scope
  readonly runId: string
  readonly reading: Reading
}

const { databasePath, scope, runId, reading } = workerData as ReadingTask
parentPort?.postMessage(await readConsistently(databasePath, scope, runId, reading))
