import type { Result } from '../../kernel/result.ts'
import { accepted, refused } from '../../kernel/result.ts'
import type { Sums } from '../../kernel/sums.ts'
import { SUM_NAMES } from '../../kernel/sums.ts'
import { ProblemGroups } from '../checks/problem-groups.ts'
import type { Source } from '../container/decode.ts'
import { askForMapping } from '../header/missing-parts.ts'
import type { Corrections, Plan, Question, Survey } from '../plan.ts'
import type { Watch } from '../rows/read-rows.ts'
import { readLeads } from '../rows/read-rows.ts'
import type { RowSink } from '../rows/row-reader.ts'
import type { Lead } from './lead.ts'
import type { LeadReader } from './lead-reader.ts'
import type { SurveyedStage } from './leads-survey.ts'
import { settleLeads } from './settle-leads.ts'
import { suggestOutcome } from './suggest-outcome.ts'

export type LeadsReading<Sink> = {
  readonly survey: Omit<Survey, 'remembered'>
  readonly reader: LeadReader
  readonly sink: Sink
}

/** Reads a CRM's export whole by a plan, and again where all values together speak for other formats. */
export async function surveyLeads<Sink extends RowSink>(
  source: Source,
  first: Plan,
  openSink: () => Sink,
  corrections: Corrections,
  watch?: Watch,
): Promise<Result<LeadsReading<Sink>>> {
  let plan = first
  for (let round = 1; ; round++) {
    const sink = openSink()
    const problems = new ProblemGroups()
    const stages = new StageCounts()
    const reader = await readLeads(source, plan, problems.before(stages.before(sink)), watch)
    const settled = settleLeads(plan, reader, corrections)
    if (round < MOST_ROUNDS && asRead(settled) !== asRead(plan)) {
      plan = settled
      continue
    }
    if (reader.counts.accepted === 0 && askForMapping(settled) === null) return refuseWithoutLeads(reader, problems)
    return accepted({ survey: surveyOf(settled, reader, problems, stages), reader, sink })
  }
}

const MOST_ROUNDS = 3

/** Without a word on the order, slashed days are read day first. */
function asRead({ columns }: Plan): string {
  return JSON.stringify(
    columns.map(({ day, number }) => [day === null || day === 'month-day' ? day : 'day-month', number]),
  )
}

function refuseWithoutLeads({ counts }: LeadReader, problems: ProblemGroups): ReturnType<typeof refused> {
  const cause = problems.commonest()
  if (cause === null) return refused('noRows', { read: counts.read, totals: counts.totals })
  const { line, column, value } = cause
  return refused('allRefused', { refused: counts.refused, line: line ?? 0, column: column ?? '', value: value ?? '' })
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
    leads: { stages: stages.all(), joined: null },
    questions: questionsOf(plan, reader),
  }
}

function questionsOf(plan: Plan, reader: LeadReader): Question[] {
  const mapping = askForMapping(plan)
  if (mapping !== null) return [mapping]
  const { columns } = plan
  const undecided = columns.filter(({ day }) => day === 'undecided').map(({ index }) => index)
  if (undecided.length === 0) return []
  const samples = undecided.flatMap((index) => reader.samples[index] ?? []).slice(0, 3)
  return [{ kind: 'day-order', columns: undecided, samples }]
}

/** Counts the stages of the leads that go by. */
class StageCounts {
  readonly #counts = new Map<string, { pipeline: string | null; stage: string; count: number }>()

  before(next: RowSink): RowSink {
    return {
      accept: (row, registry) => next.accept(row, registry),
      refuse: (line, cells, found) => next.refuse(line, cells, found),
      warn: (found) => next.warn(found),
      acceptLead: (lead) => {
        this.#add(lead)
        next.acceptLead?.(lead)
      },
    }
  }

  #add({ pipeline, stage }: Lead): void {
    if (stage === null) return
    const key = JSON.stringify([pipeline, stage])
    const known = this.#counts.get(key)
    if (known !== undefined) known.count++
    else if (this.#counts.size < MOST_STAGES) this.#counts.set(key, { pipeline, stage, count: 1 })
  }

  all(): SurveyedStage[] {
    return [...this.#counts.values()]
      .map((counted) => ({ ...counted, suggested: suggestOutcome(counted.stage) }))
      .sort((one, other) => other.count - one.count)
  }
}

/** A column with more different values is no column of stages. */
const MOST_STAGES = 500
