import { footprintsBeside } from '#db/footprints'
import type { StoredImport } from '#db/imports'
import { layoutsByPrint } from '#db/layouts'
import { leadsGround } from '#db/leads-ground'
import type { Database } from '#db/open'
import { findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import { dayIn } from '#lib/locale/time-zones'
import type { Ground } from '#lib/metrics/rehearse'
import { assumedPeriod } from '#lib/metrics/rehearse'

/** What a file is held against before it is let into its run. */
export async function groundOf(database: Database, scope: Scope, stored: StoredImport): Promise<Ground> {
  const run = await findRun(database, scope, stored.runId)
  if (run === null) throw new Error('the run of the import is gone')
  return {
    currency: run.currency,
    footprints: await footprintsBeside(database, scope, stored),
    layouts: await layoutsByPrint(database, scope),
    period: assumedPeriod(run, dayIn(new Date().toISOString(), run.timeZone)),
    leads: await leadsGround(database, scope, stored.runId),
  }
}
