import 'server-only'
import { findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import { openHouse } from './house.ts'

/** Whose clocks tell the time of what was done: the run's; UTC where there is none yet. */
export async function timeZoneOf(scope: Scope, run: { readonly id: string } | undefined): Promise<string> {
  const { database } = await openHouse()
  const found = run === undefined ? null : await findRun(database, scope, run.id)
  return found?.timeZone ?? 'UTC'
}
