import type { Day, Span } from '../kernel/day.ts'
import { addDays, daysIn } from '../kernel/day.ts'
import type { FileKind } from '../kernel/file-kind.ts'
import { leadCoverage } from './lead-coverage.ts'

/** Days that a source states, and the day on which it said so last. Without a span: the whole run. */
export type Statement = {
  readonly platform: string
  readonly kind: FileKind
  readonly span: Span | null
  readonly importedOn: Day
}

/**
 * `full`: rows of the day itself. `period`: only rows that sum it up with other days. `partly`: the day was not over
 * when its rows came in. `quiet`: no lead, on a day that the CRM's export covers. `none`: over, and without data. `ahead`:
 * today and after, without data.
 */
export type DayState = 'full' | 'period' | 'partly' | 'quiet' | 'none' | 'ahead'

export type SourceDays = {
  readonly platform: string
  readonly kind: FileKind
  /** Of each day of the run, in order. */
  readonly states: readonly DayState[]
  /** Days of the run that are over and have no data, and those that came in too early. */
  readonly missing: readonly Span[]
  readonly partly: readonly Span[]
  /** Different days with rows of their own before and after the run. */
  readonly outside: number
}

/** Which days of a run each of its sources covers. */
export function calendarOf(run: Span, today: Day, statements: readonly Statement[]): SourceDays[] {
  const bySource = Map.groupBy(statements, ({ kind, platform }) => `${kind} ${platform}`)
  const ads = ends(statements.filter(({ kind }) => kind !== 'leads').map(({ span }) => span ?? run)) ?? run
  return [...bySource.values()].map((own) => sourceDays(run, today, own, ads))
}

function sourceDays(run: Span, today: Day, own: readonly Statement[], ads: Span): SourceDays {
  const { platform, kind } = own[0] as Statement
  const singles = new Map(own.flatMap(({ span, importedOn }) => (isSingle(span) ? [[span.start, importedOn]] : [])))
  const periods = own.flatMap(({ span }) => (isSingle(span) ? [] : [span ?? run]))
  const latest = latestOf(own)
  const covered = kind === 'leads' ? leadCoverage(singles.keys(), { ads, importedOn: latest }).span : null
  const days = Array.from({ length: daysIn(run) }, (_, index) => addDays(run.start, index))

  const states = days.map((day): DayState => {
    const importedOn = singles.get(day)
    if (importedOn !== undefined) return importedOn > day ? 'full' : 'partly'
    if (periods.some((period) => includes(period, day))) return 'period'
    if (covered === null || !includes(covered, day)) return day < today ? 'none' : 'ahead'
    if (day !== latest) return 'quiet'
    return day < today ? 'partly' : 'ahead'
  })
  const withState = (state: DayState) => days.filter((_, index) => states[index] === state)
  return {
    platform,
    kind,
    states,
    missing: stretches(withState('none')),
    partly: stretches(withState('partly').filter((day) => day < today)),
    outside: [...singles.keys()].filter((day) => !includes(run, day)).length,
  }
}

function latestOf(own: readonly Statement[]): Day | null {
  const days = own.map(({ importedOn }) => importedOn).toSorted()
  return days.at(-1) ?? null
}

function isSingle(span: Span | null): span is Span {
  return span !== null && span.start === span.end
}

function includes(span: Span, day: Day): boolean {
  return span.start <= day && day <= span.end
}

function ends(spans: readonly Span[]): Span | null {
  const [start] = spans.map((span) => span.start).toSorted()
  const end = spans
    .map((span) => span.end)
    .toSorted()
    .at(-1)
  return start === undefined || end === undefined ? null : { start, end }
}

/** Days in order as the stretches they make. */
function stretches(days: readonly Day[]): Span[] {
  const found: { start: Day; end: Day }[] = []
  for (const day of days) {
    const last = found.at(-1)
    if (last !== undefined && addDays(last.end, 1) === day) last.end = day
    else found.push({ start: day, end: day })
  }
  return found
}
