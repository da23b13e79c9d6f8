import { parentPort, workerData } from 'node:worker_threads'
import { openConnection } from '#db/open'
import { findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import type { Reading } from './reading.ts'
import { read } from './reading.ts'

/** One reading of a large run, in a thread of its own. */
export type ReadingTask = {
  readonly databasePath: string
  readonly scope: Scope
  readonly runId: string
  readonly reading: Reading
}

const { databasePath, scope, runId, reading } = workerData as ReadingTask
const connection = openConnection(databasePath)
try {
  const run = await findRun(connection, scope, runId)
  if (run === null) throw new Error('the run is gone')
  parentPort?.postMessage(await read(connection, scope, run, reading))
} finally {
  connection.sqlite.close()
}
