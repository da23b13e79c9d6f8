import { asc, eq } from 'drizzle-orm'
import { fromMicros } from '#lib/kernel/money'
import type { Sums } from '#lib/kernel/sums'
import { ALL_SUMS, SUM_NAMES } from '#lib/kernel/sums'
import type { FoldedSums, StoredData } from '#lib/metrics/run-tallies'
import type { Ad, Breakdown } from '#lib/metrics/tally'
import type { Database } from './open.ts'
import { isOwnRun } from './own-run.ts'
import { findRun } from './runs.ts'
import { imports } from './schema/imports.ts'
import { adNames, ads } from './schema/rows.ts'
import type { Scope } from './scope.ts'
import { spanOf } from './span.ts'

/** The live data of a run, whose sums can be asked for at any fold. */
export async function openData(database: Database, scope: Scope, runId: string): Promise<StoredData> {
  if (!isOwnRun(database, scope, runId)) throw new Error('no such run in this workspace')
  const pairs = pairsOf(database, runId)
  return {
    ads: adsOf(database, runId, new Set(pairs.map(({ ad }) => ad))),
    breakdowns: breakdownsOf(database, runId),
    pairs,
    sums: (folds) => foldedSums(database, runId, folds),
  }
}

/** Spend of a run's live rows, in currency units; null without any. */
export function spendIn({ sqlite }: Database, runId: string): number | null {
  const stored = sqlite
    .prepare(
      `SELECT sum(iif(hidden & 32, NULL, spend)) AS spend FROM ads JOIN rows ON rows.ad = ads.number WHERE ads.run_id = ?`,
    )
    .get(runId) as { spend: number | null }
  return stored.spend === null ? null : fromMicros(stored.spend)
}

const VISIBLE = SUM_NAMES.map((name, position) => `sum(iif(hidden & ${1 << position}, NULL, ${name})) AS ${name}`).join(
  ', ',
)

/** The folding is done by SQLite: a million rows stay where they are. */
function* foldedSums({ sqlite }: Database, runId: string, folds: ReadonlyMap<number, number>): Generator<FoldedSums> {
  const sums = sqlite.prepare(
    `WITH folds (breakdown, fold) AS (SELECT value ->> 0, value ->> 1 FROM json_each(?))
     SELECT rows.ad, start, "end", folds.fold, ${VISIBLE}
     FROM ads JOIN rows ON rows.ad = ads.number JOIN folds ON folds.breakdown = rows.breakdown
     WHERE ads.run_id = ? AND hidden <> ?
     GROUP BY rows.ad, start, "end", folds.fold`,
  )
  for (const row of sums.iterate(JSON.stringify([...folds]), runId, ALL_SUMS) as Iterable<Summed>) {
    const { ad, start, end, fold, ...figures } = row
    yield { ad, span: spanOf(start, end), fold, sums: figures }
  }
}

type Summed = { ad: number; start: number | null; end: number | null; fold: number } & Sums

function breakdownsOf({ sqlite }: Database, runId: string): Map<number, Breakdown> {
  const stored = sqlite.prepare('SELECT number, "values" FROM breakdowns WHERE run_id = ?').all(runId) as {
    number: number
    values: string
  }[]
  return new Map(stored.map(({ number, values }) => [number, JSON.parse(values)]))
}

function pairsOf({ sqlite }: Database, runId: string): StoredData['pairs'] {
  return sqlite
    .prepare(
      `SELECT DISTINCT rows.ad, breakdown FROM ads JOIN rows ON rows.ad = ads.number
       WHERE ads.run_id = ? AND hidden <> ?`,
    )
    .all(runId, ALL_SUMS) as { ad: number; breakdown: number }[]
}

/** What the ads of a run are called whose rows count. */
export async function adsIn(database: Database, scope: Scope, runId: string): Promise<Ad[]> {
  if ((await findRun(database, scope, runId)) === null) return []
  return [...adsOf(database, runId, new Set(pairsOf(database, runId).map(({ ad }) => ad))).values()]
}

/** Ads by what the import saved last says of them; what it leaves open, an earlier one may fill. */
function adsOf({ orm }: Database, runId: string, live: ReadonlySet<number>): Map<number, Ad> {
  const stored = orm
    .select({ ads, ad_names: adNames })
    .from(ads)
    .innerJoin(adNames, eq(adNames.ad, ads.number))
    .innerJoin(imports, eq(imports.number, adNames.import))
    .where(eq(ads.runId, runId))
    .orderBy(asc(ads.key), asc(imports.savedOrder))
    .all()
  const found = new Map<number, Ad>()
  for (const { ads: ad, ad_names: names } of stored) {
    if (!live.has(ad.number)) continue
    const { ad: _, import: __, ...stated } = names
    const known = found.get(ad.number) ?? { ...NAMELESS, key: ad.key, platform: ad.platform }
    const filled = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null))
    found.set(ad.number, { ...known, ...filled })
  }
  return found
}

const NAMELESS = {
  campaignId: null,
  campaignName: null,
  adSetId: null,
  adSetName: null,
  adId: null,
  adName: null,
  creative: null,
  painPoint: null,
  segment: null,
  interest: null,
  utmContent: null,
}
