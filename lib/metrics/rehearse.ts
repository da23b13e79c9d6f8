import type { Conflict } from '../import/conflicts.ts'
import { findConflicts, findOverlapWithin } from '../import/conflicts.ts'
import type { Source } from '../import/decode.ts'
import type { Footprint } from '../import/footprint.ts'
import type { Corrections, Survey } from '../import/plan.ts'
import type { Watch } from '../import/read-rows.ts'
import { dimensionsOf } from '../import/registry.ts'
import type { RowReader, RowSink } from '../import/row-reader.ts'
import { ignore } from '../import/row-reader.ts'
import { surveyFile } from '../import/survey.ts'
import type { Span } from '../kernel/day.ts'
import type { CurrencyCode } from '../kernel/money.ts'
import type { Result } from '../kernel/result.ts'
import { accepted, refused } from '../kernel/result.ts'
import { footprintsOf } from './file-tally.ts'
import { KeyedSums } from './keyed-sums.ts'

/** What a file is held against before it is let in. */
export type Ground = {
  readonly currency: CurrencyCode
  /** How the run's data cover its ads already. */
  readonly footprints: readonly Footprint[]
}

export type Rehearsal = { readonly survey: Survey; readonly conflicts: readonly Conflict[] }

/** Reads a file as if it were to be imported, and says what would come of it. Nothing is kept. */
export async function rehearse(
  source: Source,
  corrections: Corrections,
  ground: Ground,
  watch?: Watch,
): Promise<Result<Rehearsal>> {
  const reading = await surveyFile(source, () => new SumSink(), corrections, watch)
  if (!reading.ok) return reading
  const { survey, reader, sink } = reading.value
  const { currency } = survey.plan
  if (currency !== null && currency !== ground.currency) {
    return refused('otherCurrency', { found: currency, expected: ground.currency })
  }
  const doubled = refuseDoubled(reader, sink.sums)
  if (doubled !== null) return doubled
  if (ground.footprints.length === 0) return accepted({ survey, conflicts: [] })
  const footprints = footprintsOf(reader, sink.sums)
  return accepted({ survey, conflicts: findConflicts(ground.footprints, footprints) })
}

/** The refusal of a file that states the same money twice by itself; null where it does not. */
export function refuseDoubled(reader: RowReader, sums: KeyedSums): ReturnType<typeof refused> | null {
  if (statesOnce(reader)) return null
  const doubled = findOverlapWithin(footprintsOf(reader, sums))
  if (doubled === null) return null
  const names = reader.registry.ads.find(({ key }) => key === doubled.ad)?.names
  const ad = names?.adName ?? names?.adId ?? names?.adSetName ?? names?.campaignName ?? doubled.ad
  return refused('countedTwiceWithin', { ad, one: named(doubled.one), other: named(doubled.other) })
}

class SumSink implements RowSink {
  readonly sums = new KeyedSums()
  readonly accept: RowSink['accept'] = (row) => this.sums.add(row.key, row.sums)
  readonly refuse = ignore
  readonly warn = ignore
}

/** Whether a file cannot state money twice by itself: single days only, and one cut. */
function statesOnce({ registry }: RowReader): boolean {
  const cuts = new Set(registry.breakdowns.map(dimensionsOf))
  return cuts.size <= 1 && registry.spans.every((span) => span !== null && span.start === span.end)
}

function named({ start, end }: Span): string {
  return start === end ? start : `${start} – ${end}`
}
