import type { About, DayTotals } from '#lib/analysis/analysis'
import type { Day, Span } from '#lib/kernel/day'
import { daysIn } from '#lib/kernel/day'
import { lastDayOf, runDay } from '#lib/kernel/report'

/** How far a run has come and how old its data are. */
export type Freshness = {
  /** Which day of the run it is, from 1; null before it begins. */
  readonly day: number | null
  /** Which day of the run the data end on, from 1; null outside of the run's dates. */
  readonly dataDay: number | null
  readonly length: number
  /** Null where no row names a day. */
  readonly lastDay: Day | null
  /** The run's own dates, where they stand for days that no row names; else null. */
  readonly assumed: Span | null
  readonly lastImport: { readonly name: string; readonly at: string } | null
  /** Only the first days are in: too little for more than clicks. */
  readonly isEarly: boolean
  /** Whole days since the data end, where the run goes on without new ones; else null. */
  readonly staleDays: number | null
}

/** Days at the beginning that say something of clicks alone. */
const EARLY_DAYS = 3
/** Today and yesterday are rarely in yet: from the end of the third day back, data are older than 48 hours. */
const FRESH_DAYS = 2

export function freshnessOf(
  answer: {
    readonly about: Pick<About, 'files' | 'period' | 'isPeriodAssumed'>
    readonly days: readonly DayTotals[]
  },
  run: Span,
  today: Day,
): Freshness {
  const { about } = answer
  const lastDay = lastDayOf(answer)
  const dataDay = lastDay !== null && lastDay <= run.end ? runDay(run, lastDay) : null
  const age = lastDay === null || lastDay > today ? 0 : daysIn({ start: lastDay, end: today }) - 1
  return {
    day: runDay(run, today),
    dataDay,
    length: daysIn(run),
    lastDay,
    assumed: about.isPeriodAssumed ? about.period : null,
    lastImport: lastImportOf(about.files),
    isEarly: dataDay !== null && dataDay <= EARLY_DAYS && lastDay !== run.end,
    staleDays: today <= run.end && age > FRESH_DAYS ? age : null,
  }
}

function lastImportOf(files: About['files']): Freshness['lastImport'] {
  return files.reduce<Freshness['lastImport']>((latest, { name, importedAt }) => {
    if (importedAt === null || (latest !== null && latest.at >= importedAt)) return latest
    return { name, at: importedAt }
  }, null)
}
