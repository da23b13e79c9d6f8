import 'server-only'
import type { Scope } from '#db/scope'
import { finalNumber } from '#db/snapshots'
import { versionOf } from '#lib/kernel/report'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { openHouse } from './house.ts'

/** Refuses to change what a finished report was made of: the run has to be reopened first. */
export async function requireOpenRun(scope: Scope, runId: string): Promise<Result<true>> {
  const { database } = await openHouse()
  const number = await finalNumber(database, scope, runId)
  return number === null ? accepted(true) : refused('finalReport', { version: versionOf(number) })
}
