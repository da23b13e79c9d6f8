import { and, eq } from 'drizzle-orm'
import type { LeadOutcome } from '#lib/kernel/lead-outcome'
import type { Database } from './open.ts'
import { requireWrite } from './require-write.ts'
import { raiseVersion } from './run-data.ts'
import { leadStages, leads, runs } from './schema.ts'
import type { Scope } from './scope.ts'

/** A stage of a CRM. The pipeline is empty where the CRM names none. */
export type StageKey = { readonly platform: string; readonly pipeline: string; readonly stage: string }

export type StoredStage = StageKey & { readonly outcome: LeadOutcome }

/** What people of the workspace have said that stages mean. */
export async function listStages(database: Database, scope: Scope): Promise<StoredStage[]> {
  const { platform, pipeline, stage, outcome } = leadStages
  return database.orm
    .select({ platform, pipeline, stage, outcome })
    .from(leadStages)
    .where(eq(leadStages.workspaceId, scope.workspaceId))
    .all()
}

/** Says what stages mean, in all runs of the workspace; null forgets what was said. What was concluded is concluded anew. */
export async function saveStages(
  database: Database,
  scope: Scope,
  stages: readonly (StageKey & { readonly outcome: LeadOutcome | null })[],
): Promise<void> {
  requireWrite(scope)
  const { workspaceId } = scope
  database.orm.transaction(
    () => {
      for (const { outcome, ...key } of stages) {
        if (outcome === null) database.orm.delete(leadStages).where(sameStage(scope, key)).run()
        else {
          const target = [leadStages.workspaceId, leadStages.platform, leadStages.pipeline, leadStages.stage]
          const values = { ...key, workspaceId, outcome }
          database.orm.insert(leadStages).values(values).onConflictDoUpdate({ target, set: { outcome } }).run()
        }
      }
      for (const { id } of runsWithLeads(database, scope)) raiseVersion(database, id)
    },
    { behavior: 'immediate' },
  )
}

function sameStage({ workspaceId }: Scope, { platform, pipeline, stage }: StageKey) {
  return and(
    eq(leadStages.workspaceId, workspaceId),
    eq(leadStages.platform, platform),
    eq(leadStages.pipeline, pipeline),
    eq(leadStages.stage, stage),
  )
}

function runsWithLeads({ orm }: Database, { workspaceId }: Scope): { id: string }[] {
  return orm
    .selectDistinct({ id: runs.id })
    .from(runs)
    .innerJoin(leads, eq(leads.runId, runs.id))
    .where(eq(runs.workspaceId, workspaceId))
    .all()
}
