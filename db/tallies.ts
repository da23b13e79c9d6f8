import { and, asc, eq } from 'drizzle-orm'
import { DIMENSIONS, type Dimension } from '#lib/kernel/dimension'
import { fromMicros } from '#lib/kernel/money'
import { ALL_SUMS, SUM_NAMES, type Sums } from '#lib/kernel/sums'
import { type Ad, type Breakdown, namedBy, sharedValues, type Tally } from '#lib/metrics/tally'
import type { Database } from './open.ts'
import { adNames, ads, runs } from './schema.ts'
import type { Scope } from './scope.ts'

/** The live data of a run, ready to be asked for at any fold. */
export type RunTallies = {
  readonly ads: ReadonlyMap<number, Ad>
  /** Dimensions of which the data have at least one value, each with its values in order. */
  readonly values: ReadonlyMap<Dimension, readonly string[]>
  readonly tallies: (dimensions: readonly Dimension[]) => Iterable<Tally>
}

export async function openTallies(database: Database, scope: Scope, runId: string): Promise<RunTallies> {
  const own = database.orm
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.id, runId), eq(runs.workspaceId, scope.workspaceId)))
    .get()
  if (own === undefined) throw new Error('no such run in this workspace')
  const breakdowns = breakdownsOf(database, runId)
  const pairs = pairsOf(database, runId)
  const named = adsOf(database, runId, new Set(pairs.map(({ ad }) => ad)))
  const common = commonBreakdowns(pairs, breakdowns)
  return {
    ads: named,
    values: valuesOf([...named.values()], pairs.map(({ breakdown }) => breakdowns.get(breakdown) ?? {})),
    tallies: (dimensions) => foldedTallies(database, runId, named, breakdowns, common, dimensions),
  }
}

/** Spend of a run's live rows, in currency units; null without any. */
export function spendIn({ sqlite }: Database, runId: string): number | null {
  const stored = sqlite
    .prepare(
      `SELECT sum(iif(hidden & 32, NULL, spend)) AS spend FROM rows JOIN ads ON ads.number = rows.ad WHERE ads.run_id = ?`,
    )
    .get(runId) as { spend: number | null }
  return stored.spend === null ? null : fromMicros(stored.spend)
}

type Pair = { readonly ad: number; readonly breakdown: number }

const VISIBLE = SUM_NAMES.map(
  (name, position) => `sum(iif(hidden & ${1 << position}, NULL, ${name})) AS ${name}`,
).join(', ')

/** Sums by ad, period and folded breakdown. The folding is done by SQLite: a million rows stay where they are. */
function* foldedTallies(
  { sqlite }: Database,
  runId: string,
  named: ReadonlyMap<number, Ad>,
  breakdowns: ReadonlyMap<number, Breakdown>,
  common: ReadonlyMap<number, Breakdown>,
  dimensions: readonly Dimension[],
): Generator<Tally> {
  const folds: Breakdown[] = []
  const foldOf = new Map<string, number>()
  const map = [...breakdowns].map(([number, values]) => {
    const folded = Object.fromEntries(dimensions.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])))
    const text = JSON.stringify(folded)
    const fold = foldOf.get(text) ?? folds.push(folded) - 1
    foldOf.set(text, fold)
    return [number, fold]
  })
  const sums = sqlite.prepare(
    `WITH fold (breakdown, place) AS (SELECT value ->> 0, value ->> 1 FROM json_each(?))
     SELECT rows.ad, start, "end", fold.place, ${VISIBLE}
     FROM ads JOIN rows ON rows.ad = ads.number JOIN fold ON fold.breakdown = rows.breakdown
     WHERE ads.run_id = ? AND hidden <> ?
     GROUP BY rows.ad, start, "end", fold.place`,
  )
  for (const row of sums.iterate(JSON.stringify(map), runId, ALL_SUMS) as Iterable<Summed>) {
    const { ad, start, end, place, ...figures } = row
    yield {
      ad: named.get(ad) as Ad,
      span: start === null || end === null ? null : { start, end },
      breakdown: { ...common.get(ad), ...folds[place] },
      sums: figures,
    }
  }
}

type Summed = { ad: number; start: string | null; end: string | null; place: number } & Sums

function breakdownsOf({ sqlite }: Database, runId: string): Map<number, Breakdown> {
  const stored = sqlite.prepare('SELECT number, "values" FROM breakdowns WHERE run_id = ?').all(runId) as {
    number: number
    values: string
  }[]
  return new Map(stored.map(({ number, values }) => [number, JSON.parse(values)]))
}

function pairsOf({ sqlite }: Database, runId: string): Pair[] {
  return sqlite
    .prepare(
      `SELECT DISTINCT rows.ad, breakdown FROM rows JOIN ads ON ads.number = rows.ad
       WHERE ads.run_id = ? AND hidden <> ?`,
    )
    .all(runId, ALL_SUMS) as Pair[]
}

/** Ads by what the newest import says of them; what it leaves open, an earlier one may fill. */
function adsOf({ orm }: Database, runId: string, live: ReadonlySet<number>): Map<number, Ad> {
  const stored = orm
    .select()
    .from(ads)
    .innerJoin(adNames, eq(adNames.ad, ads.number))
    .where(eq(ads.runId, runId))
    .orderBy(asc(ads.key), asc(adNames.import))
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
}

function commonBreakdowns(pairs: readonly Pair[], breakdowns: ReadonlyMap<number, Breakdown>): Map<number, Breakdown> {
  const common = new Map<number, Breakdown>()
  for (const { ad, breakdown } of pairs) {
    const values = breakdowns.get(breakdown) ?? {}
    const known = common.get(ad)
    common.set(ad, known === undefined ? values : sharedValues(known, values))
  }
  return common
}

function valuesOf(named: readonly Ad[], used: readonly Breakdown[]): Map<Dimension, readonly string[]> {
  const found = new Map<Dimension, Set<string>>()
  const note = (dimension: Dimension, value: string | null) => {
    if (value === null) return
    const values = found.get(dimension) ?? new Set()
    found.set(dimension, values.add(value))
  }
  for (const ad of named) for (const [dimension, value] of namedBy(ad)) note(dimension, value)
  for (const breakdown of new Set(used)) {
    for (const [dimension, value] of Object.entries(breakdown)) note(dimension as Dimension, value)
  }
  return new Map(
    DIMENSIONS.flatMap((dimension) => {
      const values = found.get(dimension)
      return values === undefined ? [] : [[dimension, [...values].sort()] as const]
    }),
  )
}
