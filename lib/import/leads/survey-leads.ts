import type { CurrencyCode } from '../../kernel/money.ts'
import type { Result } from '../../kernel/result.ts'
import { accepted } from '../../kernel/result.ts'
import type { Sums } from '../../kernel/sums.ts'
import { SUM_NAMES } from '../../kernel/sums.ts'
import { asRead, MOST_ROUNDS } from '../as-read.ts'
import { refuseUntoldDays } from '../checks/day-order.ts'
import { ProblemGroups } from '../checks/problem-groups.ts'
import { refuseWithoutRows } from '../checks/refuse-without-rows.ts'
import type { Source } from '../container/decode.ts'
import { askForDayOrder } from '../header/ask-day.ts'
import { askForMapping } from '../header/missing-parts.ts'
import type { Said } from '../header/recall.ts'
import type { Plan, Question, Survey } from '../plan.ts'
import type { Watch } from '../rows/read-rows.ts'
import { readLeads } from '../rows/read-rows.ts'
import type { RowSink } from '../rows/row-sink.ts'
import type { LeadReader } from './lead-reader.ts'
import type { SurveyedStage } from './leads-survey.ts'
import { settleLeads } from './settle-leads.ts'
import { StageCounts } from './stage-counts.ts'
import { suggestOutcome } from './suggest-outcome.ts'

export type LeadsReading<Sink> = {
  readonly survey: Omit<Survey, 'remembered'>
  readonly reader: LeadReader
  readonly sink: Sink
}

/** What is known beside the file: what people have said of it, and the currency whose money is to be kept, if any. */
type Beside = { readonly said: Said; readonly expected: CurrencyCode | null }

/** Reads a CRM's export whole by a plan, and again where all values together speak for other formats. */
export async function surveyLeads<Sink extends RowSink>(
  source: Source,
  first: Plan,
  openSink: () => Sink,
  { said, expected }: Beside,
  watch?: Watch,
): Promise<Result<LeadsReading<Sink>>> {
  let plan = first
  for (let round = 1; ; round++) {
    const sink = openSink()
    const problems = new ProblemGroups()
    const stages = new StageCounts()
    const reader = await readLeads(source, plan, problems.before(stages.before(sink)), watch)
    const settled = settleLeads(plan, reader, said, expected)
    if (round < MOST_ROUNDS && asRead(settled) !== asRead(plan)) {
      plan = settled
      continue
    }
    const untold = refuseUntoldDays(reader.cells)
    if (untold !== null) return untold
    if (reader.counts.accepted === 0 && askForMapping(settled) === null) {
      return refuseWithoutRows(reader.counts, problems)
    }
    return accepted({ survey: surveyOf(settled, reader, problems, stages), reader, sink })
  }
}

function surveyOf(
  plan: Plan,
  reader: LeadReader,
  problems: ProblemGroups,
  stages: StageCounts,
): LeadsReading<unknown>['survey'] {
  return {
    plan,
    rows: { ...reader.counts },
    sums: Object.fromEntries(SUM_NAMES.map((name) => [name, null])) as Sums,
    span: reader.span,
    columns: plan.columns.map(({ index }) => {
      const cells = reader.cells.find(({ column }) => column.index === index)
      return { samples: reader.samples[index] ?? [], filled: cells?.filled ?? 0, read: cells?.readable ?? 0 }
    }),
    problems: problems.all(),
    proof: null,
    resultTypes: [],
    goals: [],
    leads: { stages: surveyedStages(stages), joined: null },
    questions: questionsOf(plan, reader),
  }
}

function surveyedStages(stages: StageCounts): SurveyedStage[] {
  return stages
    .all()
    .map(({ pipeline, stage, count }) => ({ pipeline, stage, count, suggested: suggestOutcome(stage) }))
}

function questionsOf(plan: Plan, reader: LeadReader): Question[] {
  const mapping = askForMapping(plan)
  return mapping === null ? askForDayOrder(plan.columns, reader.samples) : [mapping]
}
