import type { Span } from '../kernel/day.ts'
import type { CurrencyCode } from '../kernel/money.ts'
import { problem } from '../kernel/problem.ts'
import type { Result } from '../kernel/result.ts'
import { accepted, refused } from '../kernel/result.ts'
import { ProblemGroups } from './checks/problem-groups.ts'
import type { Source } from './container/decode.ts'
import { NotUtf8 } from './container/decode.ts'
import { readHead } from './container/head.ts'
import { refuseUnreadable } from './container/refuse-unreadable.ts'
import { findTwoColumns } from './header/columns.ts'
import { FIELDS, isField } from './header/field.ts'
import { askForMapping } from './header/missing-parts.ts'
import type { Layouts } from './header/recall.ts'
import { recall } from './header/recall.ts'
import type { LeadReader } from './leads/lead-reader.ts'
import type { LeadsReading } from './leads/survey-leads.ts'
import { surveyLeads } from './leads/survey-leads.ts'
import type { ColumnEvidence, Corrections, Plan, Question, Survey } from './plan.ts'
import { recognise } from './recognise.ts'
import type { Watch } from './rows/read-rows.ts'
import { readRows } from './rows/read-rows.ts'
import type { RowReader, RowSink } from './rows/row-reader.ts'
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
  /** The currency of the run: money of leads in another one is left out. */
  readonly currency?: CurrencyCode
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
  let plan = withPeriod(await settleOnHead(recalled.value.plan, head.value, said), known.period ?? null)
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
      if (hasNothing(settled, reader)) return refuseWithoutRows(reader, problems)
      warnOfDoubts(noting, settled, reader, said)
      return accepted({ survey: { ...surveyOf(settled, reader, problems), remembered }, reader, sink })
    } catch (fault) {
      if (!(fault instanceof NotUtf8) || round >= MOST_ROUNDS) return refuseUnreadable(fault)
      plan = { ...plan, encoding: fault.encoding }
    }
  }
}

const MOST_ROUNDS = 4

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
function warnOfDoubts(sink: RowSink, plan: Plan, reader: RowReader, corrections: Corrections): void {
  for (const found of markDoubts(plan, reader, corrections)) sink.warn(found)
  for (const found of microsDoubts(plan, reader)) sink.warn(found)
}

/** A file that names no day holds what its ads did in the run so far. */
function withPeriod(plan: Plan, period: Span | null): Plan {
  const namesDays = plan.columns.some(({ field }) => isField(field) && FIELDS[field].kind === 'day')
  if (plan.kind === 'leads' || namesDays || plan.period !== null || period === null) return plan
  return { ...plan, period, isPeriodAssumed: true }
}

/** What of a plan decides how cells are read: without a word on the order, slashed days are read day first. */
function asRead(plan: Plan): string {
  const columns = plan.columns.map((column) => ({
    ...column,
    day: column.day === null || column.day === 'month-day' ? column.day : 'day-month',
  }))
  return JSON.stringify({ ...plan, columns })
}

/** Whether no row was accepted, though nothing stands open that could make some acceptable. */
function hasNothing(plan: Plan, { counts }: RowReader): boolean {
  return counts.accepted === 0 && (counts.read === 0 || askForMapping(plan) === null)
}

/** Where every row was refused, the most frequent cause is shown by its first row. */
function refuseWithoutRows({ counts }: RowReader, problems: ProblemGroups): ReturnType<typeof refused> {
  const cause = problems.commonest()
  if (cause === null) return refused('noRows', { read: counts.read, totals: counts.totals })
  const { line, column, value } = cause
  return refused('allRefused', { refused: counts.refused, line: line ?? 0, column: column ?? '', value: value ?? '' })
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

function questionsOf(plan: Plan, reader: RowReader): Question[] {
  const mapping = askForMapping(plan)
  if (mapping !== null) return [mapping]
  const questions: Question[] = findTwoColumns(plan.columns)
  const undecided = plan.columns.filter((column) => column.day === 'undecided')
  if (undecided.length > 0) {
    const samples = undecided.flatMap((column) => reader.samples[column.index] ?? []).slice(0, 3)
    questions.push({ kind: 'day-order', columns: undecided.map((column) => column.index), samples })
  }
  if (reader.registry.spans.includes(null)) questions.push({ kind: 'period', columns: [], samples: [] })
  return questions
}
