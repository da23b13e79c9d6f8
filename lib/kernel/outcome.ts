/** What to do with an ad, a creative, a pain point or a segment. */
export const VERDICTS = ['pause', 'boost', 'keep', 'wait'] as const
export type VerdictOutcome = (typeof VERDICTS)[number]

/** How a person met a verdict: did as it says, did something else, or put it off. */
export const ACTION_KINDS = ['accepted', 'overridden', 'snoozed'] as const
export type ActionKind = (typeof ACTION_KINDS)[number]

/** Whether an ad's fate is settled: what is put off is still to be decided. */
export function isDecided<Action extends { readonly kind: ActionKind }>(action: Action | undefined): action is Action {
  return action !== undefined && action.kind !== 'snoozed'
}

/** Whether to spend more on the channel as a whole. */
const DECISIONS = ['go', 'care', 'hold', 'no-go', 'early'] as const
export type DecisionOutcome = (typeof DECISIONS)[number]

/** What the data say about the hypothesis that something works better than the average. */
const CLAIMS = ['confirmed', 'refuted', 'unclear'] as const
export type Claim = (typeof CLAIMS)[number]

/** How a channel stands beside its benchmark. */
const COMPARISONS = ['better', 'comparable', 'worse', 'unclear'] as const
export type ComparisonOutcome = (typeof COMPARISONS)[number]

/** Why something was concluded: the key of a sentence in the catalogue `reasons`, with its values. */
export type Reason = { readonly key: string; readonly params: Readonly<Record<string, string | number>> }
