import { eq } from 'drizzle-orm'
import type { Database } from './open.ts'
import { isOwnRun } from './own-run.ts'
import { requireWrite } from './require-role.ts'
import type { ReportDraft } from './schema/reports.ts'
import { reports } from './schema/reports.ts'
import type { Scope } from './scope.ts'

/** A run's report while it is worked on; revision 0 is one that nobody has touched. */
export type Draft = { readonly draft: ReportDraft; readonly revision: number }

const UNTOUCHED: ReportDraft = {
  locale: null,
  paper: 'A4',
  leftOut: [],
  comments: {},
  agency: null,
  preparedBy: null,
  logo: null,
}

/** What people have set for a run's report; null where there is no such run. */
export async function findDraft(database: Database, scope: Scope, runId: string): Promise<Draft | null> {
  return isOwnRun(database, scope, runId) ? readDraft(database, runId) : null
}

export type DraftOutcome = 'changed' | 'stale' | 'gone'

/** Keeps a draft as the revision after the one it was made from; a later one stays untouched. */
export async function changeDraft(
  database: Database,
  scope: Scope,
  runId: string,
  { draft, revision }: Draft,
  now: string,
): Promise<DraftOutcome> {
  requireWrite(scope)
  return database.orm.transaction(
    () => {
      if (!isOwnRun(database, scope, runId)) return 'gone'
      if (readDraft(database, runId).revision !== revision) return 'stale'
      const values = { draft, revision: revision + 1, updatedAt: now }
      database.orm
        .insert(reports)
        .values({ runId, ...values })
        .onConflictDoUpdate({ target: reports.runId, set: values })
        .run()
      return 'changed'
    },
    { behavior: 'immediate' },
  )
}

/** The media type of a logo or a picture that a report of the run shows, finished ones included; null where none does. */
export async function findReportPicture(
  database: Database,
  scope: Scope,
  runId: string,
  sha256: string,
): Promise<string | null> {
  if (!isOwnRun(database, scope, runId)) return null
  const found = database.sqlite.prepare(`SELECT type FROM (${PICTURES}) WHERE run_id = ? AND sha256 = ? LIMIT 1`)
  return (found.pluck().get(runId, sha256) as string | undefined) ?? null
}

/** SHA-256 of every picture that some report shows. No scope: it is the house that asks. */
export async function reportPicturesInUse({ sqlite }: Database): Promise<Set<string>> {
  const used = sqlite.prepare(`SELECT DISTINCT sha256 FROM (${PICTURES})`)
  return new Set(used.pluck().all() as string[])
}

/** Logos of drafts and finished reports, and the pictures of creatives that finished ones keep: run_id, sha256, type. */
export const PICTURES = `
  SELECT run_id, draft ->> '$.logo.sha256' AS sha256, draft ->> '$.logo.type' AS type FROM reports
    WHERE draft ->> '$.logo.sha256' IS NOT NULL
  UNION ALL
  SELECT run_id, header ->> '$.draft.logo.sha256', header ->> '$.draft.logo.type' FROM snapshots
    WHERE header ->> '$.draft.logo.sha256' IS NOT NULL
  UNION ALL
  SELECT run_id, value ->> '$.picture', value ->> '$.pictureType' FROM snapshots, json_each(header, '$.creatives')
    WHERE value ->> '$.picture' IS NOT NULL`

function readDraft({ orm }: Database, runId: string): Draft {
  const stored = orm.select().from(reports).where(eq(reports.runId, runId)).get()
  if (stored === undefined) return { draft: UNTOUCHED, revision: 0 }
  return { draft: { ...UNTOUCHED, ...stored.draft }, revision: stored.revision }
}
