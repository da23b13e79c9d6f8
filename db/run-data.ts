import { eq, sql } from 'drizzle-orm'
import { fromDayNumber, toDayNumber } from '#lib/kernel/day'
import { ALL_SUMS } from '#lib/kernel/sums'
import type { Database } from './open.ts'
import type { DataSummary } from './schema.ts'
import { runs } from './schema.ts'

/** After a change of a run's data, in the transaction that makes it: a new version, and what lists show of it. */
export function renewData(database: Database, runId: string): void {
  const { orm, sqlite } = database
  const run = orm.select({ start: runs.start, end: runs.end }).from(runs).where(eq(runs.id, runId)).get()
  if (run === undefined) throw new Error('the run is gone')
  const live = sqlite
    .prepare(
      `SELECT platform, count(*) AS rows, sum(iif(hidden & 32, NULL, spend)) AS spend, max("end") AS "end"
       FROM ads JOIN rows ON rows.ad = ads.number WHERE run_id = ? AND hidden <> ? GROUP BY platform`,
    )
    .all(runId, ALL_SUMS) as { platform: string; rows: number; spend: number | null; end: number | null }[]
  const daysSeen = sqlite
    .prepare(
      `SELECT count(DISTINCT start) FROM ads JOIN rows ON rows.ad = ads.number
       WHERE run_id = ? AND hidden <> ? AND start = "end" AND start BETWEEN ? AND ?`,
    )
    .pluck()
    .get(runId, ALL_SUMS, toDayNumber(run.start), toDayNumber(run.end)) as number
  const ends = live.flatMap(({ end }) => (end === null ? [] : [end]))
  const dataSummary: DataSummary = {
    spend: Object.fromEntries(live.flatMap(({ platform, spend }) => (spend === null ? [] : [[platform, spend]]))),
    end: ends.length === 0 ? null : fromDayNumber(Math.max(...ends)),
    daysSeen,
    rows: live.reduce((sum, { rows }) => sum + rows, 0),
  }
  orm.update(runs).set({ dataSummary }).where(eq(runs.id, runId)).run()
  raiseVersion(database, runId)
}

/** After a change of what is concluded from the data: a new version of them, the data themselves being the same. */
export function raiseVersion({ orm }: Database, runId: string): void {
  orm
    .update(runs)
    .set({ dataVersion: sql`${runs.dataVersion} + 1` })
    .where(eq(runs.id, runId))
    .run()
}
