import type { Span } from '../kernel/day.ts'
import type { CurrencyCode } from '../kernel/money.ts'
import { problem } from '../kernel/problem.ts'
import type { Result } from '../kernel/result.ts'
import { accepted } from '../kernel/result.ts'
import { asRead, MOST_ROUNDS } from './as-read.ts'
import { unknownAdColumn } from './checks/ad-column.ts'
import { refuseUntoldDays } from './checks/day-order.ts'
import { ProblemGroups } from './checks/problem-groups.ts'
import { refuseWithoutRows } from './checks/refuse-without-rows.ts'
import { refuseRoundedIds } from './checks/rounded-ids.ts'
import type { Source } from './container/decode.ts'
import { NotUtf8 } from './container/decode.ts'
import { readHead } from './container/head.ts'
import { UnclosedQuote } from './container/parse-delimited.ts'
import { refuseUnreadable } from './container/refuse-unreadable.ts'
import { askForDayColumn, askForDayOrder, looksLikeDays } from './header/ask-day.ts'
import { findTwoColumns } from './header/columns.ts'
import { FIELDS, isField } from './header/field.ts'
import { askForMapping } from './header/missing-parts.ts'
import type { Layouts, Said } from './header/recall.ts'
import { recall } from './header/recall.ts'
import type { LeadReader } from './leads/lead-reader.ts'
import type { LeadsReading } from './leads/survey-leads.ts'
import { surveyLeads } from './leads/survey-leads.ts'
import type { ColumnEvidence, Corrections, Plan, Question, Survey } from './plan.ts'
import { recognise } from './recognise.ts'
import type { Watch } from './rows/read-rows.ts'
import { readRows } from './rows/read-rows.ts'
import type { RowReader } from './rows/row-reader.ts'
import type { RowSink } from './rows/row-sink.ts'
import { settle } from './settle.ts'
import { settleOnHead } from './settle-head.ts'
import { microsDoubts } from './settle-micros.ts'
import { markDoubts } from './settle-numbers.ts'

/** A whole reading: what it showed, its ads and periods, and what its sink made of the rows. */
export type Reading<Sink> = {
  readonly survey: Survey
  readonly reader: RowReader | LeadReader
  readonly sink: Sink
}

/** What is known without the file. */
export type Known = {
  /** What people have settled for such files before. */
  readonly layouts?: Layouts
  /** The days of the run, taken for a file that names none. */
  readonly period?: Span | undefined
  /** The currency of the run: money of leads in another one is left out. Null or absent where that is not known. */
  readonly currency?: CurrencyCode | null
}

/**
 * Reads a file whole, first by the plan that its beginning speaks for, and again where all values together speak for
 * another. `openSink` is called for each reading, so that nothing of a dropped one stays. Memory does not grow with the
 * file but for 60 bytes a row.
 */
export async function surveyFile<Sink extends RowSink>(
  source: Source,
  openSink: () => Sink,
  corrections: Corrections = {},
  watch?: Watch,
  known: Known = {},
): Promise<Result<Reading<Sink>>> {
  const head = await readHead(source)
  if (!head.ok) return head
  const recalled = recall((said) => recognise(head.value, said), corrections, known.layouts ?? new Map())
  if (!recalled.ok) return recalled
  const { said, remembered } = recalled.value
  const onHead = withoutIdleRate(await settleOnHead(recalled.value.plan, head.value, said), known.currency ?? null)
  let plan = withPeriod(onHead, known.period ?? null)
  for (let round = 1; ; round++) {
    const sink = openSink()
    const problems = problemsBefore(plan)
    try {
      if (plan.kind === 'leads') {
        const expected = known.currency ?? null
        return remembering(await surveyLeads(source, plan, openSink, { said, expected }, watch), remembered)
      }
      const noting = problems.before(sink)
      const reader = await readRows(source, plan, noting, watch)
      const settled = settle(plan, reader, said)
      if (round < MOST_ROUNDS && asRead(settled) !== asRead(plan)) {
        plan = settled
        continue
      }
      const concluded = conclude(settled, reader, { sink: noting, problems }, said)
      return readingOf(concluded, { remembered, reader, sink })
    } catch (fault) {
      const other = round < MOST_ROUNDS ? readOtherwise(plan, fault) : null
      if (other === null) return refuseUnreadable(fault)
      plan = other
    }
  }
}

/** What a file shows once it is read whole by the plan that all its values speak for. */
function conclude(
  plan: Plan,
  reader: RowReader,
  { sink, problems }: { readonly sink: RowSink; readonly problems: ProblemGroups },
  said: Said,
): Result<Omit<Survey, 'remembered'>> {
  if (hasNothing(plan, reader)) return refuseWithoutRows(reader.counts, problems)
  const refusal = refuseUntoldDays(reader.cells) ?? refuseRoundedIds(plan, reader.registry, problems.all())
  if (refusal !== null) return refusal
  warnOfDoubts(sink, plan, reader, said)
  for (const found of unknownAdColumn(plan, reader.samples, problems.all())) sink.warn(found)
  return accepted(surveyOf(plan, reader, problems))
}

/** The plan that a file may still be read by after a fault; null where there is none. */
function readOtherwise(plan: Plan, fault: unknown): Plan | null {
  if (fault instanceof NotUtf8) return { ...plan, encoding: fault.encoding }
  const isBare = fault instanceof UnclosedQuote && plan.delimiter === '\t' && !plan.quotesAreLetters
  return isBare ? { ...plan, quotesAreLetters: true } : null
}

function readingOf<Sink>(
  concluded: Result<Omit<Survey, 'remembered'>>,
  { remembered, ...beside }: Pick<Reading<Sink>, 'reader' | 'sink'> & { readonly remembered: boolean },
): Result<Reading<Sink>> {
  return concluded.ok ? accepted({ ...beside, survey: { ...concluded.value, remembered } }) : concluded
}

function remembering<Sink>(reading: Result<LeadsReading<Sink>>, remembered: boolean): Result<Reading<Sink>> {
  return reading.ok ? accepted({ ...reading.value, survey: { ...reading.value.survey, remembered } }) : reading
}

/** What is to be said of a plan before its rows are read. */
function problemsBefore({ isPeriodAssumed, period }: Plan): ProblemGroups {
  const problems = new ProblemGroups()
  if (isPeriodAssumed && period) problems.add(problem('periodAssumed', 'warning', { params: { ...period } }))
  return problems
}

/** What the numbers leave open, and how it was taken. */
function warnOfDoubts(sink: RowSink, plan: Plan, reader: RowReader, corrections: Said): void {
  for (const found of markDoubts(plan, reader, corrections)) sink.warn(found)
  for (const found of microsDoubts(plan, reader, corrections)) sink.warn(found)
}

/** Money in the run's own currency, or in none that the file names, is not converted. */
function withoutIdleRate(plan: Plan, expected: CurrencyCode | null): Plan {
  const isIdle = expected !== null && (plan.currency === null || plan.currency === expected)
  return isIdle && plan.rate !== 1 ? { ...plan, rate: 1 } : plan
}

/** A file that names no day holds what its ads did in the run so far, unless a column may be the day after all. */
function withPeriod(plan: Plan, period: Span | null): Plan {
  const namesDays = plan.columns.some(({ field }) => isField(field) && FIELDS[field].kind === 'day')
  if (plan.kind === 'leads' || namesDays || plan.columns.some(looksLikeDays) || plan.period !== null || period === null)
    return plan
  return { ...plan, period, isPeriodAssumed: true }
}

/** Whether no row was accepted, though nothing stands open that could make some acceptable. */
function hasNothing(plan: Plan, { counts }: RowReader): boolean {
  return counts.accepted === 0 && (counts.read === 0 || askForMapping(plan) === null)
}

function surveyOf(plan: Plan, reader: RowReader, problems: ProblemGroups): Omit<Survey, 'remembered'> {
  return {
    plan,
    rows: { ...reader.counts },
    sums: reader.sums,
    span: spanOf(reader),
    columns: plan.columns.map((column) => evidenceOf(column.index, reader)),
    problems: problems.all(),
    proof: reader.proof,
    resultTypes: reader.results.types(),
    goals: reader.results.goals(),
    leads: null,
    questions: questionsOf(plan, reader),
  }
}

function spanOf(reader: RowReader): Span | null {
  let whole: { start: string; end: string } | null = null
  for (const span of reader.registry.spans) {
    if (span === null) continue
    whole ??= { ...span }
    if (span.start < whole.start) whole.start = span.start
    if (span.end > whole.end) whole.end = span.end
  }
  return whole
}

function evidenceOf(index: number, reader: RowReader): ColumnEvidence {
  const cells = [...reader.cells, ...reader.side].find((candidate) => candidate.column.index === index)
  const samples = reader.samples[index] ?? []
  return { samples, filled: cells?.filled ?? 0, read: cells?.readable ?? 0 }
}

const NO_DAY: Question = { kind: 'period', columns: [], samples: [] }

function questionsOf(plan: Plan, reader: RowReader): Question[] {
  const mapping = askForMapping(plan)
  if (mapping !== null) return [mapping]
  const { columns } = plan
  const day = askForDayColumn(columns, reader.samples)
  return [
    ...findTwoColumns(columns),
    ...askForDayOrder(columns, reader.samples),
    ...day,
    ...(day.length === 0 && reader.registry.spans.includes(null) ? [NO_DAY] : []),
  ]
}
