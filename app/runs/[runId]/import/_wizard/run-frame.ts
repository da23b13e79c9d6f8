import type { TestRun } from '#app/_server/load-runs.ts'

/** What of a test run its imports are shown by. */
export type RunFrame = Pick<TestRun, 'currency' | 'timeZone' | 'start' | 'end'>
