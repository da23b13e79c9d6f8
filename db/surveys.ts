import { findConflicts, findOverlapWithin } from '#lib/import/conflicts'
import type { Source } from '#lib/import/decode'
import type { Corrections, Survey } from '#lib/import/plan'
import type { Watch } from '#lib/import/read-rows'
import type { RowSink } from '#lib/import/row-reader'
import { surveyFile } from '#lib/import/survey'
import { fromMicros } from '#lib/kernel/money'
import { accepted, type Result, refused } from '#lib/kernel/result'
import { footprintsOf } from '#lib/metrics/file-tally'
import { KeyedSums } from '#lib/metrics/keyed-sums'
import { footprintsIn } from './footprints.ts'
import { markReady, markRefused } from './imports.ts'
import type { Database } from './open.ts'
import { findRun } from './runs.ts'
import type { StoredConflict } from './schema.ts'
import type { Scope } from './scope.ts'

export type ImportOfRun = { readonly id: string; readonly runId: string; readonly source: Source }

/** Reads an import's file as a rehearsal, holds it against its run, and notes what came out. Nothing is saved. */
export async function surveyImport(
  database: Database,
  scope: Scope,
  { id, runId, source }: ImportOfRun,
  corrections: Corrections,
  watch?: Watch,
): Promise<Result<Survey>> {
  const surveyed = await survey(database, scope, runId, source, corrections, watch)
  if (surveyed.ok) await markReady(database, scope, id, surveyed.value.survey, surveyed.value.conflicts)
  else await markRefused(database, scope, id, surveyed.reason)
  return surveyed.ok ? accepted(surveyed.value.survey) : surveyed
}

async function survey(
  database: Database,
  scope: Scope,
  runId: string,
  source: Source,
  corrections: Corrections,
  watch?: Watch,
): Promise<Result<{ survey: Survey; conflicts: StoredConflict[] }>> {
  const run = await findRun(database, scope, runId)
  if (run === null) return refused('notFound')
  const reading = await surveyFile(source, () => new SumSink(), corrections, watch)
  if (!reading.ok) return reading
  const { survey: found, reader, sink } = reading.value
  const { currency } = found.plan
  if (currency !== null && currency !== run.currency) return refused('otherCurrency', { found: currency, expected: run.currency })
  const footprints = footprintsOf(reader, sink.sums)
  const doubled = findOverlapWithin(footprints)
  if (doubled !== null) return refused('countedTwiceWithin', { ad: doubled.ad, one: named(doubled.one), other: named(doubled.other) })
  const conflicts = findConflicts(footprintsIn(database, runId), footprints)
  return accepted({ survey: found, conflicts: conflicts.map((conflict) => ({ ...conflict, spend: fromMicros(conflict.spend) })) })
}

class SumSink implements RowSink {
  readonly sums = new KeyedSums()
  readonly accept: RowSink['accept'] = (row) => this.sums.add(row.key, row.sums)
  readonly refuse = () => {}
  readonly warn = () => {}
}

function named({ start, end }: { start: string; end: string }): string {
  return start === end ? start : `${start} – ${end}`
}
