import { openFile } from '#db/files'
import { footprintsBeside } from '#db/footprints'
import type { StoredImport } from '#db/imports'
import { listImports, renewWaiting } from '#db/imports'
import { LeadPreview } from '#db/leads'
import type { Database } from '#db/open'
import { RenameWatch } from '#db/renamed-ads'
import { RowPreview } from '#db/row-preview'
import { changesOf, withLeads } from '#db/saves'
import type { ImportPreview } from '#db/schema/imports'
import type { Scope } from '#db/scope'
import { previewSpend } from '#db/spend-preview'
import { readSpool } from '#db/spool'
import { spendSteppingBack } from '#lib/import/conflicts/stepping-back'
import type { Survey } from '#lib/import/plan'
import { readByPlan } from '#lib/import/rows/read-rows'
import { acceptingOnly } from '#lib/import/rows/row-sink'
import type { Listed } from '#lib/import/rows/row-store'
import { footprintsOf } from '#lib/metrics/file-tally'
import { rehearse } from '#lib/metrics/rehearse'
import { RowTally } from '#lib/metrics/row-tally'
import { groundOf } from './import-ground.ts'

/** Beyond so many rows, holding each against the run would take longer than anybody waits for a file to be read. */
const MOST_ROWS = 200_000

/** What saving a file would do to its run; null where nobody knows yet, or the file is too large to be looked through. */
export async function previewImport(
  database: Database,
  folder: string,
  scope: Scope,
  stored: StoredImport,
  { plan, rows, questions }: Survey,
): Promise<ImportPreview | null> {
  const { id, runId, number, sha256 } = stored
  if (sha256 === null || questions.length > 0 || rows.accepted > MOST_ROWS) return null
  const preview = new RowPreview(database, runId, number)
  const leads = new LeadPreview(database, runId, number)
  const tally = new RowTally()
  const renames = new RenameWatch(database, runId)
  let listed: Listed = { ads: [], spans: [], breakdowns: [] }
  const accept: Parameters<typeof readSpool>[3] = (row, registry) => {
    preview.read(row, registry)
    tally.add(row)
    renames.read(row, registry)
    listed = registry
  }
  const sink = { ...acceptingOnly(accept), acceptLead: (lead: Parameters<LeadPreview['read']>[0]) => leads.read(lead) }
  if (readSpool(folder, id, plan, accept) === null) await readByPlan(openFile(folder, sha256), plan, sink)
  const changes = withLeads(changesOf(preview.finish()), leads.finish())
  if (plan.kind === 'leads') return changes
  const existing = await footprintsBeside(database, scope, stored)
  const incoming = footprintsOf({ registry: listed, keys: tally.keys }, tally.sums)
  const renamed = existing.length === 0 ? null : renames.finish(listed, plan.platform)
  return { ...changes, ...previewSpend(database, runId, changes, spendSteppingBack(existing, incoming)), renamed }
}

/** Imports that wait are held against the run anew once its data have changed. */
export async function renewAllWaiting(database: Database, folder: string, scope: Scope, runId: string): Promise<void> {
  for (const waiting of await listImports(database, scope, runId)) {
    if (waiting.state !== 'ready' || waiting.survey === null) continue
    const { leads } = waiting.survey
    const survey = leads === null ? waiting.survey : await joinedAnew(database, folder, scope, waiting, waiting.survey)
    const changes = await previewImport(database, folder, scope, waiting, survey)
    await renewWaiting(database, scope, waiting, { survey, changes })
  }
}

/** Which leads join an ad depends on the ads that the run holds. */
async function joinedAnew(
  database: Database,
  folder: string,
  scope: Scope,
  waiting: StoredImport,
  before: Survey,
): Promise<Survey> {
  if (waiting.sha256 === null || before.rows.accepted > MOST_ROWS) return before
  const ground = await groundOf(database, scope, waiting)
  const rehearsed = await rehearse(openFile(folder, waiting.sha256), waiting.corrections, ground)
  return rehearsed.ok ? rehearsed.value.survey : before
}
