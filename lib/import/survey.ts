import type { Span } from '../kernel/day.ts'
import type { Result } from '../kernel/result.ts'
import { accepted, refused } from '../kernel/result.ts'
import type { Sums } from '../kernel/sums.ts'
import { SUM_NAMES } from '../kernel/sums.ts'
import { findTwoColumns } from './columns.ts'
import type { Source } from './decode.ts'
import { NotUtf8 } from './decode.ts'
import { UnclosedQuote } from './parse-delimited.ts'
import type { ColumnEvidence, Corrections, Plan, Question, Survey } from './plan.ts'
import { ProblemGroups } from './problem-groups.ts'
import type { Watch } from './read-rows.ts'
import { readRows } from './read-rows.ts'
import type { Head } from './recognise.ts'
import { HEAD_BYTES, recognise } from './recognise.ts'
import type { RowReader, RowSink } from './row-reader.ts'
import { settle } from './settle.ts'

/** A whole reading: what it showed, its ads and periods, and what its sink made of the rows. */
export type Reading<Sink> = { readonly survey: Survey; readonly reader: RowReader; readonly sink: Sink }

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
): Promise<Result<Reading<Sink>>> {
  const head = await readHead(source)
  const recognised = recognise(head, corrections)
  if (!recognised.ok) return recognised
  let plan = recognised.value
  for (let round = 1; ; round++) {
    const sink = openSink()
    const problems = new ProblemGroups()
    const sums = new RunningSums()
    try {
      const reader = await readRows(source, plan, problems.before(sums.before(sink)), watch)
      const settled = settle(plan, reader, corrections)
      if (round < MOST_ROUNDS && asRead(settled) !== asRead(plan)) {
        plan = settled
        continue
      }
      if (reader.counts.accepted === 0) return refuseWithoutRows(reader, problems)
      return accepted({ survey: surveyOf(settled, reader, problems, sums), reader, sink })
    } catch (fault) {
      if (fault instanceof UnclosedQuote) return refused('unclosedQuote', { line: fault.line })
      if (!(fault instanceof NotUtf8) || round >= MOST_ROUNDS) throw fault
      plan = { ...plan, encoding: 'windows-1251' }
    }
  }
}

const MOST_ROUNDS = 4

/** What of a plan decides how cells are read: without a word on the order, slashed days are read day first. */
function asRead(plan: Plan): string {
  const columns = plan.columns.map((column) => ({
    ...column,
    day: column.day === null || column.day === 'month-day' ? column.day : 'day-month',
  }))
  return JSON.stringify({ ...plan, columns })
}

/** Where every row was refused, the most frequent cause is shown by its first row. */
function refuseWithoutRows({ counts }: RowReader, problems: ProblemGroups): ReturnType<typeof refused> {
  const cause = problems.commonest()
  if (cause === null) return refused('noRows', { read: counts.read, totals: counts.totals })
  const { line, column, value } = cause
  return refused('allRefused', { refused: counts.refused, line: line ?? 0, column: column ?? '', value: value ?? '' })
}

function surveyOf(plan: Plan, reader: RowReader, problems: ProblemGroups, sums: RunningSums): Survey {
  return {
    plan,
    rows: { ...reader.counts },
    sums: sums.all(),
    span: spanOf(reader),
    columns: plan.columns.map((column) => evidenceOf(column.index, reader)),
    problems: problems.all(),
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
  const cells = reader.cells.find((candidate) => candidate.column.index === index)
  const samples = reader.samples[index] ?? []
  return { samples, filled: cells?.filled ?? 0, read: cells?.readable ?? 0 }
}

function questionsOf(plan: Plan, reader: RowReader): Question[] {
  const questions: Question[] = findTwoColumns(plan.columns)
  const undecided = plan.columns.filter((column) => column.day === 'undecided')
  if (undecided.length > 0) {
    const samples = undecided.flatMap((column) => reader.samples[column.index] ?? []).slice(0, 3)
    questions.push({ kind: 'day-order', columns: undecided.map((column) => column.index), samples })
  }
  if (reader.registry.spans.includes(null)) questions.push({ kind: 'period', columns: [], samples: [] })
  return questions
}

/** Adds up what is accepted; NaN is "no data". */
class RunningSums {
  readonly #sums = new Float64Array(SUM_NAMES.length)
  readonly #has: boolean[] = SUM_NAMES.map(() => false)

  before(next: RowSink): RowSink {
    return {
      ...forwarding(next),
      accept: (row, registry) => {
        for (let position = 0; position < row.sums.length; position++) {
          const value = row.sums[position] as number
          if (Number.isNaN(value)) continue
          this.#sums[position] = (this.#sums[position] as number) + value
          this.#has[position] = true
        }
        next.accept(row, registry)
      },
    }
  }

  all(): Sums {
    return Object.fromEntries(
      SUM_NAMES.map((name, position) => [name, this.#has[position] ? (this.#sums[position] as number) : null]),
    ) as Sums
  }
}

function forwarding(next: RowSink): RowSink {
  return {
    accept: (row, registry) => next.accept(row, registry),
    refuse: (line, cells, found) => next.refuse(line, cells, found),
    warn: (found) => next.warn(found),
  }
}

async function readHead(source: Source): Promise<Head> {
  const pieces: Uint8Array[] = []
  let size = 0
  let isWhole = true
  for await (const piece of source()) {
    // A source may use its buffer again for the next piece.
    pieces.push(piece.slice())
    size += piece.length
    if (size < HEAD_BYTES) continue
    isWhole = false
    break
  }
  const bytes = new Uint8Array(size)
  let position = 0
  for (const piece of pieces) {
    bytes.set(piece, position)
    position += piece.length
  }
  return { bytes, isWhole }
}
