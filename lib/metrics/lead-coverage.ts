import type { Day, Span } from '../kernel/day.ts'
import { addDays, daysIn } from '../kernel/day.ts'

/** What is known of a CRM's export beside its leads. */
export type ExportBounds = {
  /** First and last day of the ads' data; null where they name none. */
  readonly ads: Span | null
  /** The day on which the latest export came in; null where nobody knows. */
  readonly importedOn: Day | null
  /** The different stretches of days for which rows of ads stand. */
  readonly spans: readonly Span[]
}

/** What is known of a CRM's export by the days for which ads have rows, and the day on which it came in. */
export function exportBounds(spans: readonly Span[], importedOn: Day | null): ExportBounds {
  const [start] = spans.map((span) => span.start).toSorted()
  const end = spans
    .map((span) => span.end)
    .toSorted()
    .at(-1)
  return { ads: start === undefined || end === undefined ? null : { start, end }, importedOn, spans }
}

/** Days with ads and without a lead, before the first lead or after the last. */
export type Silence = {
  readonly span: Span
  /** Whether they count as days without a lead, or as days that the export does not reach. */
  readonly isCovered: boolean
}

export type LeadCoverage = {
  /** Days of which the export tells how many leads there were; null without a lead. */
  readonly span: Span | null
  /** Those that are worth a word. */
  readonly silences: readonly Silence[]
}

/**
 * The days that a CRM's export covers, by the days on which its leads were created. An export names no period: it is
 * taken to reach from the ads' first day up to the day on which it came in, else to the ads' last day. Only where chance
 * would hardly leave so many days without a lead is it taken to begin with its first lead, or to end with its last.
 */
export function leadCoverage(created: Iterable<Day>, bounds: Omit<ExportBounds, 'spans'>): LeadCoverage {
  const days = [...new Set(created)].sort()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return { span: null, silences: [] }
  const { importedOn } = bounds
  const { start, end } = expectedSpan(first, last, bounds)
  const seen = daysIn({ start, end })
  const isLikely = (span: Span) => chanceOfSilence(daysIn(span), days.length, seen) >= LEAST_CHANCE
  const before = start < first ? { start, end: addDays(first, -1) } : null
  const after = last < end ? { start: addDays(last, 1), end } : null
  const reach = importedOn !== null && importedOn > end ? importedOn : end
  const usual = Math.max(1, longestGap(days))
  return {
    span: {
      start: before !== null && isLikely(before) ? start : first,
      end: after === null || isLikely(after) ? reach : last,
    },
    silences: [before, after].flatMap((span) => {
      if (span === null) return []
      const isCovered = isLikely(span)
      return isCovered && daysIn(span) <= usual ? [] : [{ span, isCovered }]
    }),
  }
}

/** From the first to the last day on which a lead could be expected: with ads, and before the export. */
function expectedSpan(first: Day, last: Day, { ads, importedOn }: Omit<ExportBounds, 'spans'>): Span {
  if (ads === null) return { start: first, end: last }
  const end = importedOn !== null && importedOn < ads.end ? importedOn : ads.end
  return { start: ads.start < first ? ads.start : first, end: end > last ? end : last }
}

/** Once in a thousand exports. */
const LEAST_CHANCE = 0.001

/** The chance that `silent` given days of `all` have no lead when `withLeads` days have one, whichever they are. */
function chanceOfSilence(silent: number, withLeads: number, all: number): number {
  let chance = 1
  for (let day = 0; day < silent; day++) chance *= (all - withLeads - day) / (all - day)
  return chance
}

/** The most days in a row without a lead between two days with one; the days are in order. */
function longestGap(days: readonly Day[]): number {
  return days.reduce((longest, day, index) => {
    const next = days[index + 1]
    return next === undefined ? longest : Math.max(longest, daysIn({ start: day, end: next }) - 2)
  }, 0)
}
