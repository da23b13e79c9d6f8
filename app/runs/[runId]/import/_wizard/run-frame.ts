import type { TestRun } from '#app/_server/load-runs.ts'
import type { Day } from '#lib/kernel/day'

/** What of a test run its imports are shown by. */
export type RunFrame = Pick<TestRun, 'currency' | 'timeZone' | 'start' | 'end'> & { readonly today: Day }
