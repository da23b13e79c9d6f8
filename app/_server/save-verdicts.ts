import 'server-only'
import { dataStateOf } from '#db/run-data'
import type { Scope } from '#db/scope'
import { findVerdicts, recordVerdicts } from '#db/verdicts'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { judgeWhole } from './load-analysis.ts'
import { logFault } from './log.ts'
import { patiently } from './patiently.ts'

/**
 * Notes the verdicts of a run's present data in its journal, unless that is done. Before a change this catches up on what
 * a stop, the command line or an older Touchstone has left out. A fault costs the journal a page and nobody anything else.
 */
export async function noteVerdicts(scope: Scope, runId: string): Promise<void> {
  try {
    await note(scope, runId)
  } catch (fault) {
    logFault('the journal of verdicts was not written', fault)
  }
}

/** The same once the answer to the present request has gone out. */
export function noteVerdictsSoon(scope: Scope, runId: string): void {
  setTimeout(() => noteVerdicts(scope, runId), A_MOMENT)
}

/** Milliseconds. */
const A_MOMENT = 100

async function note(scope: Scope, runId: string): Promise<void> {
  const { database } = await openHouse()
  const { version, rows } = await dataStateOf(database, scope, runId)
  if (rows === 0 || (await findVerdicts(database, scope, runId, version)) !== null) return
  const judged = await judgeWhole(scope, runId)
  if (judged === null) return
  const page = { dataVersion: judged.version, engine: judged.engine, recordedAt: now(), entries: judged.entries }
  await patiently(() => recordVerdicts(database, scope, runId, page))
}
