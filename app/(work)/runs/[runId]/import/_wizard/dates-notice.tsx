'use client'

import { RunDates } from './run-dates.tsx'
import type { DatedRun } from './run-frame.ts'
import { useRunDates } from './use-run-dates.ts'

/** Says of a run whose data all lie outside its dates, and mends it. */
export function DatesNotice({ run }: { run: DatedRun }) {
  return <RunDates run={run} file={null} dates={useRunDates(run)} />
}
