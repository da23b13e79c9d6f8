import type { TestRun } from '#app/_server/load-runs.ts'
import type { Day, Span } from '#lib/kernel/day'

/** A run's dates, and what is needed to change them. */
export type DatedRun = Pick<TestRun, 'id' | 'settingsVersion' | 'start' | 'end'> & {
  /** First and last day of its figures. */
  readonly data: Span | null
}

/** What of a test run its imports are shown by. */
export type RunFrame = DatedRun & Pick<TestRun, 'currency' | 'timeZone'> & { readonly today: Day }
