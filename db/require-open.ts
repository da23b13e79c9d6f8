import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from './open.ts'
import { snapshots } from './schema/reports.ts'

/** Raised by a change of a run that a finished report has closed. */
class RunIsFinal extends Error {
  readonly code = 'RUN_IS_FINAL'
  /** Number of the report. */
  readonly report: number

  constructor(report: number) {
    super(`report ${report} of the run is finished`)
    this.report = report
  }
}

/**
 * For every transaction that changes what a report is made of: whoever was let in before the report was finished comes
 * too late once it is.
 */
export function requireOpen({ orm }: Database, runId: string): void {
  const standing = and(eq(snapshots.runId, runId), isNull(snapshots.reopenedAt))
  const final = orm.select({ number: snapshots.number }).from(snapshots).where(standing).get()
  if (final !== undefined) throw new RunIsFinal(final.number)
}
