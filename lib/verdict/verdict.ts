import type { Reason, VerdictOutcome } from '../kernel/outcome.ts'
import type { Stage } from '../kernel/stage.ts'

/** What to do, how sure that is and why. Money in currency units. */
export type Verdict = {
  readonly outcome: VerdictOutcome
  /** The stage whose cost was judged. */
  readonly stage: Stage
  /** Probability that what the outcome claims is so; for `wait` that of the likeliest claim, which was not enough. */
  readonly probability: number
  readonly reason: Reason
  readonly limits: Limits
  /** What of the money spent bought events dearer than the upper limit: the expectation over what is not known. */
  readonly expectedWaste: number
  /** Only for `wait`: how much more spend may settle it. */
  readonly spendToDecide: SpendToDecide | null
  /** What the rule of thumb of the field would do. */
  readonly ruleOfThumb: RuleOfThumb
  /** What changed the verdict since the data before the last import; null where it did not change or is the first. */
  readonly change: Change | null
}

/** Cheaper than `boost` is worth more money, dearer than `pause` is not worth any. */
export type Limits = { readonly boost: number; readonly pause: number }

export type SpendToDecide = {
  /** Further spend that gives an even chance of a verdict; null where no reasonable spend does. */
  readonly evenChance: number | null
  /** Chance of a verdict once as much again has been spent. */
  readonly chanceAtTwice: number
  /** The same at four times the spend so far. */
  readonly chanceAtFourTimes: number
}

/** `differs` where the rule would do what the verdict does not: then its reason needs a word. */
export type RuleOfThumb = {
  readonly outcome: Exclude<VerdictOutcome, 'wait'> | 'none'
  readonly reason: Reason
  readonly differs: boolean
}

export type Change = { readonly from: VerdictOutcome; readonly reason: Reason }
