import type { Footprint } from '#lib/import/conflicts'
import { dimensionsOf } from '#lib/import/registry'
import { ALL_SUMS } from '#lib/kernel/sums'
import type { Database } from './open.ts'

/** Which rows of a run: those of one import, or all the others. */
export type Share = { readonly import: number; readonly others: boolean }

/** How the live rows of a run cover its ads. Without a share, all of them. */
export function footprintsIn({ sqlite }: Database, runId: string, share: Share | null = null): Footprint[] {
  const cuts = cutsOf(sqlite.prepare('SELECT number, "values" FROM breakdowns WHERE run_id = ?').all(runId) as Cut[])
  const which = share === null ? '' : share.others ? 'AND rows.import <> ?' : 'AND rows.import = ?'
  const found = sqlite
    .prepare(
      `SELECT ads.key AS ad, start, "end", breakdown, imports.id AS importId, count(*) AS rows,
              coalesce(sum(iif(hidden & 32, 0, spend)), 0) AS spend
       FROM rows JOIN ads ON ads.number = rows.ad JOIN imports ON imports.number = rows.import
       WHERE ads.run_id = ? AND hidden <> ? ${which}
       GROUP BY rows.ad, start, "end", breakdown, rows.import`,
    )
    .all(runId, ALL_SUMS, ...(share === null ? [] : [share.import])) as Found[]
  return found.map(({ ad, start, end, breakdown, importId, rows, spend }) => ({
    ad,
    span: start === null || end === null ? null : { start, end },
    dimensions: cuts.get(breakdown) ?? '',
    rows,
    spend,
    importId,
  }))
}

/** Puts the live rows behind footprints aside for an import, whole. */
export function coverFootprints({ sqlite }: Database, runId: string, footprints: readonly Footprint[], byImport: number): void {
  const cuts = cutsOf(sqlite.prepare('SELECT number, "values" FROM breakdowns WHERE run_id = ?').all(runId) as Cut[])
  const select = sqlite.prepare(
    `SELECT rows.number, breakdown FROM rows JOIN ads ON ads.number = rows.ad
     WHERE ads.run_id = ? AND ads.key = ? AND start IS ? AND "end" IS ? AND hidden <> ? AND rows.import <> ?`,
  )
  const cover = sqlite.prepare(
    'INSERT INTO covers (import, row, figures) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET figures = excluded.figures',
  )
  const hide = sqlite.prepare('UPDATE rows SET hidden = ? WHERE number = ?')
  for (const { ad, span, dimensions } of footprints) {
    const rows = select.all(runId, ad, span?.start ?? null, span?.end ?? null, ALL_SUMS, byImport) as RowOf[]
    for (const { number, breakdown } of rows) {
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
  start: string | null
  end: string | null
  breakdown: number
  importId: string
  rows: number
  spend: number
}

function cutsOf(stored: readonly Cut[]): Map<number, string> {
  return new Map(stored.map(({ number, values }) => [number, dimensionsOf(JSON.parse(values))]))
}
