import { and, eq, inArray } from 'drizzle-orm'
import type { LeadOutcome } from '#lib/kernel/lead-outcome'
import { stageKey } from '#lib/kernel/stage-key'
import { noteActivity } from './activities.ts'
import type { Database } from './open.ts'
import { ownRuns } from './own-run.ts'
import { requireWrite } from './require-role.ts'
import { raiseVersion } from './run-data.ts'
import { leadStages, leads } from './schema/leads.ts'
import { runs } from './schema/runs.ts'
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
    .where(ofWorkspace(scope))
    .orderBy(platform, pipeline, stage)
    .all()
}

/** Of these the ones of the CRMs whose leads a run holds. */
export async function stagesOfRun(database: Database, scope: Scope, runId: string): Promise<StoredStage[]> {
  const own = database.orm.selectDistinct({ platform: leads.platform }).from(leads).where(eq(leads.runId, runId)).all()
  const platforms = new Set(own.map(({ platform }) => platform))
  return (await listStages(database, scope)).filter(({ platform }) => platforms.has(platform))
}

/**
 * Says what stages mean, in all runs of the workspace; null forgets what was said, and so does another spelling of the
 * stage. What was concluded from leads of these CRMs is concluded anew, where it says anything new.
 */
export async function saveStages(
  database: Database,
  scope: Scope,
  stages: readonly (StageKey & { readonly outcome: LeadOutcome | null })[],
  now: string,
): Promise<void> {
  requireWrite(scope)
  const { workspaceId } = scope
  database.orm.transaction(
    () => {
      const said = Map.groupBy(database.orm.select().from(leadStages).where(ofWorkspace(scope)).all(), stageKey)
      const moved: string[] = []
      for (const { outcome, ...key } of stages) {
        const before = said.get(stageKey(key)) ?? []
        const isNew = before.length === 0 ? outcome !== null : before.some((known) => known.outcome !== outcome)
        if (isNew) moved.push(key.platform)
        for (const known of before) database.orm.delete(leadStages).where(sameStage(known)).run()
        said.delete(stageKey(key))
        if (outcome === null) continue
        database.orm
          .insert(leadStages)
          .values({ ...key, workspaceId, outcome })
          .run()
        said.set(stageKey(key), [{ ...key, workspaceId, outcome }])
      }
      for (const { id } of runsWithLeads(database, scope, moved)) raiseVersion(database, id)
      const subject = { stages: moved.length }
      if (moved.length > 0) noteActivity(database, scope, { kind: 'stagesChanged', subject, at: now })
    },
    { behavior: 'immediate' },
  )
}

function ofWorkspace({ workspaceId }: Scope) {
  return eq(leadStages.workspaceId, workspaceId)
}

function sameStage({ workspaceId, platform, pipeline, stage }: StageKey & Pick<Scope, 'workspaceId'>) {
  return and(
    eq(leadStages.workspaceId, workspaceId),
    eq(leadStages.platform, platform),
    eq(leadStages.pipeline, pipeline),
    eq(leadStages.stage, stage),
  )
}

function runsWithLeads({ orm }: Database, scope: Scope, platforms: readonly string[]): { id: string }[] {
  return orm
    .selectDistinct({ id: runs.id })
    .from(runs)
    .innerJoin(leads, eq(leads.runId, runs.id))
    .where(and(ownRuns(scope), inArray(leads.platform, [...platforms])))
    .all()
}
