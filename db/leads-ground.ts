import type { LeadsGround } from '#lib/metrics/rehearse-leads'
import { listStages } from './lead-stages.ts'
import type { Database } from './open.ts'
import type { Scope } from './scope.ts'
import { adsIn } from './tallies.ts'

/** What the leads of a CRM are held against before they are let in: the run's ads, and what stages have meant so far. */
export async function leadsGround(database: Database, scope: Scope, runId: string): Promise<LeadsGround> {
  return { ads: await adsIn(database, scope, runId), stages: await listStages(database, scope) }
}
