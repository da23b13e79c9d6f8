import { eq, sql } from 'drizzle-orm'
import { fromDayNumber, toDayNumber } from '#lib/kernel/day'
import { ALL_SUMS } from '#lib/kernel/sums'
import type { Database } from './open.ts'
import { OWN_RUN, ownRunValues } from './own-run.ts'
import { prepared } from './prepared.ts'
import { ads } from './schema/rows.ts'
import type { DataSummary } from './schema/runs.ts'
import { runs } from './schema/runs.ts'
import type { Scope } from './scope.ts'

/**
 * After a change of a run's data, in the transaction that makes it: a new version, and what lists show of it. `known`: all
 * that the run holds, where its caller knows it; else the rows are asked.
 */
export function renewData(database: Database, runId: string, known: readonly Part[] | null = null): DataSummary {
  const { orm } = database
  const run = orm.select({ start: runs.start, end: runs.end }).from(runs).where(eq(runs.id, runId)).get()
  if (run === undefined) throw new Error('the run is gone')
  const [first, last] = [toDayNumber(run.start), toDayNumber(run.end)]
  const parts = known ?? partsOf(database, runId)
  const ends = parts.flatMap(({ end }) => (end === null ? [] : [end]))
  const days = parts.flatMap((part) => part.days).filter((day) => day >= first && day <= last)
  const dataSummary: DataSummary = {
    spend: Object.fromEntries(parts.flatMap(({ platform, spend }) => (spend === null ? [] : [[platform, spend]]))),
    end: ends.length === 0 ? null : fromDayNumber(Math.max(...ends)),
    daysSeen: new Set(days).size,
    rows: parts.reduce((sum, { rows }) => sum + rows, 0),
  }
  orm.update(runs).set({ dataSummary }).where(eq(runs.id, runId)).run()
  raiseVersion(database, runId)
  return dataSummary
}

/** The live rows of one platform in a run. */
export type Part = {
  readonly platform: string
  readonly rows: number
  /** Micros; null where no row states any. */
  readonly spend: number | null
  /** The last day; null where no row names one. */
  readonly end: number | null
  /** The days that have rows of their own. */
  readonly days: readonly number[]
}

/** Each part in one statement: grouped by platform, a million rows would have to be sorted. */
function partsOf({ sqlite }: Database, runId: string): Part[] {
  const sums = sqlite.prepare(
    `SELECT count(*) AS rows, sum(iif(hidden & 32, NULL, spend)) AS spend, max("end") AS "end",
            json_group_array(DISTINCT start) FILTER (WHERE start = "end") AS days
     FROM ads JOIN rows ON rows.ad = ads.number WHERE run_id = ? AND platform = ? AND hidden <> ?`,
  )
  const platforms = sqlite.prepare('SELECT DISTINCT platform FROM ads WHERE run_id = ?').pluck().all(runId) as string[]
  return platforms
    .map((platform) => {
      const part = sums.get(runId, platform, ALL_SUMS) as Omit<Part, 'platform' | 'days'> & { readonly days: string }
      return { ...part, platform, days: JSON.parse(part.days) as number[] }
    })
    .filter(({ rows }) => rows > 0)
}

/** After a change of what is concluded from the data: a new version of them, the data themselves being the same. */
export function raiseVersion({ orm }: Database, runId: string): void {
  orm
    .update(runs)
    .set({ dataVersion: sql`${runs.dataVersion} + 1` })
    .where(eq(runs.id, runId))
    .run()
}

/** `version` grows whenever the data or the settings change, `actionsVersion` whenever people decide about ads. */
export type DataState = {
  readonly version: number
  readonly actionsVersion: number
  readonly rows: number
  readonly ads: number
}

/** The versions of a run's data, and how much they hold. */
export async function dataStateOf(database: Database, scope: Scope, id: string): Promise<DataState> {
  const stored = stateById(database).get(ownRunValues(scope, id))
  if (stored === undefined) return { version: 0, actionsVersion: 0, rows: 0, ads: 0 }
  const { summary, ...state } = stored
  return { ...state, rows: summary?.rows ?? 0 }
}

const stateById = prepared((orm) =>
  orm
    .select({
      version: runs.dataVersion,
      actionsVersion: runs.actionsVersion,
      summary: runs.dataSummary,
      ads: orm.$count(ads, eq(ads.runId, sql.placeholder('run'))),
    })
    .from(runs)
    .where(OWN_RUN)
    .prepare(),
)
