import type { Dimension } from '../kernel/dimension.ts'
import type { CurrencyCode } from '../kernel/money.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Tally } from '../metrics/tally.ts'
import type { TakenAction } from '../verdict/taken-action.ts'
import type { AboutFile, Leads } from './analysis.ts'

/** What is analysed: the tallies of all files, and what is to be said about the files. */
export type Data = {
  /**
   * Ads by period, with breakdowns folded to the dimensions that `dimensionsNeeded` names. Called once: the tallies of
   * a large file are made one by one.
   */
  readonly tallies: () => Iterable<Tally>
  /** Dimensions of which the run's own data have at least one value; those of its context do not count. */
  readonly dimensions: ReadonlySet<Dimension>
  readonly platforms: ReadonlySet<string>
  readonly currency: CurrencyCode | null
  readonly files: readonly AboutFile[]
  readonly problems: readonly Problem[]
  /** What people decided about ads, as far as it is in force: one of an ad. Absent where nobody can decide. */
  readonly actions?: readonly TakenAction[]
  /** What CRMs say; absent without any. To be asked once the tallies have gone by. */
  readonly leads?: () => Leads
}
