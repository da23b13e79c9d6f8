import type { Day } from '../kernel/day.ts'
import type { ActionKind, VerdictOutcome } from '../kernel/outcome.ts'

/** What a person decided about an ad, beside what was said of it then. A later one about the same ad replaces it. */
export type TakenAction = {
  readonly id: string
  /** Of the ad, as in `Analysis.groups.ad`. */
  readonly key: string
  /** The ad's name when it was decided. */
  readonly label: string
  readonly kind: ActionKind
  /** What is to be done. */
  readonly outcome: VerdictOutcome
  /** What the verdict said. */
  readonly verdict: VerdictOutcome
  /** Why somebody decided otherwise; null where it was accepted. */
  readonly note: string | null
  /** Who; null where nobody signs in. */
  readonly by: string | null
  /** The run's day, and the moment as ISO 8601. */
  readonly on: Day
  readonly at: string
  /** Until when a verdict is put off; null for the other kinds. */
  readonly until: Day | null
  readonly dataVersion: number
  readonly engine: string
  /** Carried out on the platform, as somebody says. */
  readonly isDone: boolean
}
