import type { Claim } from '../kernel/outcome.ts'
import type { Range } from './range.ts'

/** Cost of an event as a ratio to the average at the same audience mix: 0.8 is a fifth cheaper. */
export type Effect = Range & { readonly probabilityCheaper: number; readonly claim: Claim }

/** Another group of the same grouping that the plain table puts on the wrong side of this one (Simpson's paradox). */
export type Reversal = {
  /** The other group's key. */
  readonly other: string
  /** Its label. */
  readonly otherLabel: string
  /** Cost of this group ÷ cost of the other in the plain table. */
  readonly raw: number
  /** The same at equal audiences. */
  readonly adjusted: Range
  /** Probability that the order at equal audiences is the reverse of the plain table's. */
  readonly probability: number
}
