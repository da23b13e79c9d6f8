import type { AdPlace, Footprint } from '#lib/import/conflicts/footprint'
import { toDayNumber } from '#lib/kernel/day'
import { ALL_SUMS, SUM_NAMES } from '#lib/kernel/sums'
import type { Database } from './open.ts'
import { findRun } from './runs.ts'
import type { Scope } from './scope.ts'
import { spanOf } from './span.ts'

/** Which rows of a run: those of one import, or all the others. */
export type Share = {
  readonly import: number
  readonly others: boolean
  /** Rows that no conflict has set aside, rows that one has, or both. */
  readonly rows: 'counting' | 'set-aside' | 'all'
}

/** Rows that an import brought, or states as an earlier one did. */
const STATED_BY = '(rows.import = ? OR rows.number IN (SELECT row FROM restatements WHERE import = ?))'

const WHERE_ROWS = {
  counting: `hidden <> ${ALL_SUMS}`,
  'set-aside': `hidden = ${ALL_SUMS}`,
  all: 'true',
} as const

/** 1 for a row of which a figure still counts: later imports have stated others anew. */
const STATES_ANY = SUM_NAMES.map((name, position) => `(${name} IS NOT NULL AND hidden & ${1 << position} = 0)`).join(
  ' OR ',
)

/** How rows of a run cover its ads. */
export function footprintsIn({ sqlite }: Database, runId: string, share: Share): Footprint[] {
  const cuts = cutsOf(sqlite.prepare('SELECT number, "values" FROM breakdowns WHERE run_id = ?').all(runId) as Cut[])
  const found = sqlite
    .prepare(
      `SELECT ads.key AS ad, start, "end", breakdown, imports.id AS importId, sum(${STATES_ANY}) AS rows,
              coalesce(sum(iif(hidden & 32, 0, spend)), 0) AS spend
       FROM rows JOIN ads ON ads.number = rows.ad JOIN imports ON imports.number = rows.import
       WHERE ads.run_id = ? AND ${share.others ? 'NOT' : ''} ${STATED_BY} AND ${WHERE_ROWS[share.rows]}
       GROUP BY rows.ad, start, "end", breakdown, rows.import`,
    )
    .all(runId, share.import, share.import) as Found[]
  const places = placesIn(sqlite, runId)
  return found.map(({ ad, start, end, breakdown, importId, rows, spend }) => ({
    ad,
    place: places.get(ad) as AdPlace,
    span: spanOf(start, end),
    dimensions: cuts.get(breakdown) ?? '',
    rows,
    spend,
    importId,
  }))
}

/** What the import saved last calls each ad. */
function placesIn(sqlite: Database['sqlite'], runId: string): Map<string, AdPlace> {
  const stored = sqlite
    .prepare(
      `SELECT ads.key, campaign_id AS campaignId, campaign_name AS campaignName, ad_set_id AS adSetId,
              ad_set_name AS adSetName, ad_id AS adId, ad_name AS adName
       FROM ads JOIN ad_names ON ad_names.ad = ads.number JOIN imports ON imports.number = ad_names.import
       WHERE ads.run_id = ? ORDER BY saved_order`,
    )
    .all(runId) as (AdPlace & { key: string })[]
  return new Map(stored.map(({ key, ...place }) => [key, place]))
}

/** How a run's data cover its ads without one import; nothing for a run that is not in the workspace. */
export async function footprintsBeside(
  database: Database,
  scope: Scope,
  { runId, number }: { readonly runId: string; readonly number: number },
): Promise<Footprint[]> {
  if ((await findRun(database, scope, runId)) === null || !hasOtherRows(database, runId, number)) return []
  return footprintsIn(database, runId, { import: number, others: true, rows: 'counting' })
}

/** Whether a run holds rows of other imports. */
export function hasOtherRows({ sqlite }: Database, runId: string, importNumber: number): boolean {
  return (
    sqlite
      .prepare(
        `SELECT 1 FROM ads JOIN rows ON rows.ad = ads.number
         WHERE ads.run_id = ? AND rows.import <> ? LIMIT 1`,
      )
      .get(runId, importNumber) !== undefined
  )
}

/** Puts the rows behind footprints aside for an import, whole; `rows` says which of them, as in a share. */
export function coverFootprints(
  { sqlite }: Database,
  runId: string,
  footprints: readonly Footprint[],
  byImport: number,
  rows: Share['rows'],
): void {
  const cuts = cutsOf(sqlite.prepare('SELECT number, "values" FROM breakdowns WHERE run_id = ?').all(runId) as Cut[])
  const select = sqlite.prepare(
    `SELECT rows.number, breakdown FROM rows JOIN ads ON ads.number = rows.ad
     WHERE ads.run_id = ? AND ads.key = ? AND start IS ? AND "end" IS ? AND ${WHERE_ROWS[rows]} AND NOT ${STATED_BY}`,
  )
  const cover = sqlite.prepare(
    'INSERT INTO covers (import, row, figures) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET figures = excluded.figures',
  )
  const hide = sqlite.prepare('UPDATE rows SET hidden = ? WHERE number = ?')
  for (const { ad, span, dimensions } of footprints) {
    const stored = select.all(
      runId,
      ad,
      span && toDayNumber(span.start),
      span && toDayNumber(span.end),
      byImport,
      byImport,
    ) as RowOf[]
    for (const { number, breakdown } of stored) {
      if (cuts.get(breakdown) !== dimensions) continue
      cover.run(byImport, number, ALL_SUMS)
      hide.run(ALL_SUMS, number)
    }
  }
}

type Cut = { number: number; values: string }
type RowOf = { number: number; breakdown: number }
type Found = {
  ad: string
  start: number | null
  end: number | null
  breakdown: number
  importId: string
  rows: number
  spend: number
}

/** The keys of a stored breakdown are in order of letters. */
function cutsOf(stored: readonly Cut[]): Map<number, string> {
  return new Map(stored.map(({ number, values }) => [number, Object.keys(JSON.parse(values)).join(',')]))
}
