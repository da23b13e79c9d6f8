import 'server-only'
import { z } from 'zod'
import { saveStages } from '#db/lead-stages'
import { findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import { LEAD_OUTCOMES } from '#lib/kernel/lead-outcome'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import type { StageCount } from '#lib/metrics/describe-leads'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { describeRunLeads } from './load-analysis.ts'
import { patiently } from './patiently.ts'
import { requireOpenRun } from './require-open-run.ts'
import { noteVerdicts, noteVerdictsSoon } from './save-verdicts.ts'

const name = z.string().max(500)
export const leadStages = z.strictObject({
  stages: z
    .array(
      z.strictObject({
        platform: z.string().min(1).max(50),
        pipeline: name,
        stage: name.min(1),
        outcome: z.enum(LEAD_OUTCOMES).nullable(),
      }),
    )
    .max(1000),
})

export async function findStages(scope: Scope, runId: string): Promise<Result<{ stages: readonly StageCount[] }>> {
  const leads = await describeRunLeads(scope, runId)
  return leads === null ? refused('notFound') : accepted({ stages: leads.stages })
}

/** What is concluded from the leads is concluded anew, and the journal of verdicts says what changed. */
export async function saveLeadStages(
  scope: Scope,
  runId: string,
  said: unknown,
): Promise<Result<{ stages: readonly StageCount[] }>> {
  const parsed = leadStages.safeParse(said)
  if (!parsed.success) return refused('invalid', { fields: 'stages' })
  const { database } = await openHouse()
  if ((await findRun(database, scope, runId)) === null) return refused('notFound')
  const open = await requireOpenRun(scope, runId)
  if (!open.ok) return open
  await noteVerdicts(scope, runId)
  await patiently(() => saveStages(database, scope, parsed.data.stages, now()))
  noteVerdictsSoon(scope, runId)
  return findStages(scope, runId)
}
