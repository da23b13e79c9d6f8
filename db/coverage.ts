import type { Span } from '#lib/kernel/day'
import type { FileKind } from '#lib/kernel/file-kind'
import { ALL_SUMS } from '#lib/kernel/sums'
import type { Database } from './open.ts'
import { findRun } from './runs.ts'
import type { Scope } from './scope.ts'
import { spanOf } from './span.ts'

/** Days that a source's rows stand for, and when the last file that states them came in. */
export type Coverage = {
  readonly platform: string
  readonly kind: FileKind
  /** Null for rows that name no day. */
  readonly span: Span | null
  /** ISO text in UTC. */
  readonly importedAt: string
}

/** Which days a run's live rows and leads stand for, by platform. */
export async function coverageIn(database: Database, scope: Scope, runId: string): Promise<Coverage[]> {
  if ((await findRun(database, scope, runId)) === null) return []
  const ads = database.sqlite.prepare(ROWS).all(runId, ALL_SUMS, runId, ALL_SUMS) as Found[]
  const leads = database.sqlite.prepare(LEADS).all(runId) as Found[]
  return [...ads.map((found) => coverageOf(found, 'ads')), ...leads.map((found) => coverageOf(found, 'leads'))]
}

/** The stretches of days for which a run's live rows stand, each once; rows that name no day are left out. */
export function adsSpans({ sqlite }: Database, runId: string): Span[] {
  const found = sqlite
    .prepare(
      `SELECT DISTINCT rows.start, rows."end" FROM ads JOIN rows ON rows.ad = ads.number
       WHERE ads.run_id = ? AND rows.hidden <> ? AND rows.start IS NOT NULL`,
    )
    .all(runId, ALL_SUMS) as Pick<Found, 'start' | 'end'>[]
  return found.flatMap(({ start, end }) => spanOf(start, end) ?? [])
}

/** When the latest file that states a lead of the run came in, as ISO text in UTC; null without leads. */
export function leadsImportedAt({ sqlite }: Database, runId: string): string | null {
  const found = sqlite
    .prepare(
      `SELECT max(imports.created_at) AS importedAt FROM imports
       WHERE imports.number IN (SELECT DISTINCT import FROM leads WHERE run_id = ?)`,
    )
    .get(runId) as { importedAt: string | null }
  return found.importedAt
}

/** A row that a later file states as it was is as new as that file. */
const ROWS = `
  SELECT platform, start, "end", max(created_at) AS importedAt
  FROM (
    SELECT ads.platform, rows.start, rows."end", max(rows.import) AS import
    FROM ads JOIN rows ON rows.ad = ads.number
    WHERE ads.run_id = ? AND rows.hidden <> ? GROUP BY 1, 2, 3
    UNION ALL
    SELECT ads.platform, rows.start, rows."end", max(restatements.import)
    FROM ads JOIN rows ON rows.ad = ads.number JOIN restatements ON restatements.row = rows.number
    WHERE ads.run_id = ? AND rows.hidden <> ? GROUP BY 1, 2, 3
  ) JOIN imports ON imports.number = import
  GROUP BY platform, start, "end" ORDER BY platform, start, "end"`

const LEADS = `
  SELECT leads.platform, leads.created AS start, leads.created AS "end", max(imports.created_at) AS importedAt
  FROM leads JOIN imports ON imports.number = leads.import
  WHERE leads.run_id = ? AND leads.created IS NOT NULL
  GROUP BY leads.platform, leads.created ORDER BY leads.platform, leads.created`

type Found = { platform: string; start: number | null; end: number | null; importedAt: string }

function coverageOf({ platform, start, end, importedAt }: Found, kind: FileKind): Coverage {
  return { platform, kind, span: spanOf(start, end), importedAt }
}
