import type { Conflict } from '../import/conflicts/conflicts.ts'
import { findConflicts, findOverlapWithin } from '../import/conflicts/conflicts.ts'
import type { Footprint } from '../import/conflicts/footprint.ts'
import type { Source } from '../import/container/decode.ts'
import type { Lead } from '../import/leads/lead.ts'
import type { Corrections, Survey } from '../import/plan.ts'
import type { Watch } from '../import/rows/read-rows.ts'
import { dimensionsOf } from '../import/rows/registry.ts'
import type { RowReader } from '../import/rows/row-reader.ts'
import type { RowSink } from '../import/rows/row-sink.ts'
import { ignore } from '../import/rows/row-sink.ts'
import type { RowStore } from '../import/rows/row-store.ts'
import type { Known } from '../import/survey.ts'
import { surveyFile } from '../import/survey.ts'
import type { Day, Span } from '../kernel/day.ts'
import type { CurrencyCode } from '../kernel/money.ts'
import type { Result } from '../kernel/result.ts'
import { accepted, refused } from '../kernel/result.ts'
import { footprintsOf } from './file-tally.ts'
import { KeyedSums } from './keyed-sums.ts'
import type { LeadsGround } from './rehearse-leads.ts'
import { JoinCounts, withoutForeignMoney, withRun } from './rehearse-leads.ts'
import { SpanCounts } from './span-counts.ts'
import { subtotalsWithin } from './subtotals-within.ts'

/** What a file is held against before it is let in. */
export type Ground = Known & {
  /** Null where it will be that of the file. */
  readonly currency: CurrencyCode | null
  /** How the run's data cover its ads already. */
  readonly footprints: readonly Footprint[]
  /** For the leads of a CRM; without it nobody knows which of them join an ad. */
  readonly leads?: LeadsGround
}

/**
 * The days that a file without any is taken for: a run's own, once a day of it is over; before that they can only be asked for.
 */
export function assumedPeriod({ start, end }: Span, today: Day): Span | undefined {
  return start < today ? { start, end } : undefined
}

export type Rehearsal = { readonly survey: Survey; readonly conflicts: readonly Conflict[] }

/** Reads a file as if it were to be imported, and says what would come of it. Rows are kept by the store alone. */
export async function rehearse(
  source: Source,
  corrections: Corrections,
  ground: Ground,
  watch?: Watch,
  openStore?: () => RowStore,
): Promise<Result<Rehearsal>> {
  const openSink = () => new SumSink(openStore?.(), new JoinCounts(ground.leads?.ads ?? []))
  const reading = await surveyFile(source, openSink, corrections, watch, ground)
  if (!reading.ok) return reading
  const { reader, sink } = reading.value
  const survey = withRateAsked(reading.value.survey, ground.currency)
  if (survey.plan.kind === 'leads') return accepted(rehearsedLeads(survey, sink.joins, ground))
  const doubled = refuseDoubled(reader, sink.sums)
  if (doubled !== null) return doubled
  sink.store?.finish(survey.plan, reader)
  const counted = { ...survey, spans: sink.spans.all(reader.registry.spans) }
  if (ground.footprints.length === 0) return accepted({ survey: counted, conflicts: [] })
  const footprints = footprintsOf(reader, sink.sums)
  return accepted({ survey: counted, conflicts: findConflicts(ground.footprints, footprints) })
}

/** Money in another currency waits for its rate. */
function withRateAsked(survey: Survey, expected: CurrencyCode | null): Survey {
  const { kind, currency, rate } = survey.plan
  if (kind === 'leads' || currency === null || expected === null || currency === expected || rate !== 1) return survey
  return { ...survey, questions: [...survey.questions, { kind: 'rate', columns: [], samples: [currency, expected] }] }
}

/** Leads state no money of ads, and so stand in nobody's way. */
function rehearsedLeads(survey: Survey, joins: JoinCounts, { currency, leads }: Ground): Rehearsal {
  const known = withoutForeignMoney(survey, currency)
  return { survey: leads === undefined ? known : withRun(known, joins, leads), conflicts: [] }
}

/** The refusal of a file that states the same money twice by itself; null where it does not. */
export function refuseDoubled(
  reader: Pick<RowReader, 'registry' | 'keys'>,
  sums: KeyedSums,
): ReturnType<typeof refused> | null {
  const subtotal = subtotalsWithin(reader, sums)
  if (subtotal !== null) return refused('subtotalsWithin', { name: subtotal })
  if (statesOnce(reader)) return null
  const doubled = findOverlapWithin(footprintsOf(reader, sums))
  if (doubled === null) return null
  const names = reader.registry.ads.find(({ key }) => key === doubled.ad)?.names
  const ad = names?.adName ?? names?.adId ?? names?.adSetName ?? names?.campaignName ?? doubled.ad
  return refused('countedTwiceWithin', { ad, one: named(doubled.one), other: named(doubled.other) })
}

class SumSink implements RowSink {
  readonly sums = new KeyedSums()
  readonly spans = new SpanCounts()
  readonly store: RowStore | undefined
  readonly joins: JoinCounts

  constructor(store: RowStore | undefined, joins: JoinCounts) {
    this.store = store
    this.joins = joins
  }

  readonly accept: RowSink['accept'] = (row, registry) => {
    this.sums.add(row.key, row.sums)
    this.spans.add(row)
    this.store?.accept(row, registry)
  }
  readonly acceptLead = (lead: Lead): void => this.joins.add(lead)
  readonly refuse = ignore
  readonly warn = ignore
}

/** Whether a file cannot state money twice by itself: single days only, and one cut. */
function statesOnce({ registry }: Pick<RowReader, 'registry'>): boolean {
  const cuts = new Set(registry.breakdowns.map(dimensionsOf))
  return cuts.size <= 1 && registry.spans.every((span) => span !== null && span.start === span.end)
}

function named({ start, end }: Span): string {
  return start === end ? start : `${start} – ${end}`
}
