import type { Range } from '../inference/range.ts'
import type { Reason, VerdictOutcome } from '../kernel/outcome.ts'
import type { Stage } from '../kernel/stage.ts'
import { ABOUT } from './limits.ts'
import { ruleOfThumb } from './rule-of-thumb.ts'
import type { Undecided } from './spend-to-decide.ts'
import { spendToDecide } from './spend-to-decide.ts'
import type { Limits, SpendToDecide, Verdict } from './verdict.ts'

/** What is judged: an ad, a creative, a pain point or a segment, by the same rule. Money in currency units. */
export type Judged = {
  readonly stage: Stage
  /** Draws of the cost of the stage, and their range. */
  readonly costs: Float64Array
  readonly range: Range
  readonly spend: number
  /** Events of the stage. */
  readonly events: number
  readonly clicks: number
  /** φ of the stage's own count. */
  readonly overdispersion: number
}

export type Standard = {
  readonly limits: Limits
  /** The target, or the run's own cost where there is none. */
  readonly target: number
  /** Probability that an outcome needs. */
  readonly confidence: number
  /** Why nothing can be said of the stage yet; null where it can. */
  readonly notEnough: Reason | null
}

/** Undecided after more than so many times its spend is not worth testing further. */
const NOT_WORTH = 5

/** The verdict and its reason (stats.md 5.6 and 5.7). */
export function judge(judged: Judged, standard: Standard): Verdict {
  const { outcome, probability } = outcomeOf(judged.costs, standard)
  const isOpen = outcome === 'wait' && standard.notEnough === null && judged.spend > 0
  const undecided = isOpen ? spendToDecide(undecidedOf(judged, standard)) : null
  const rule = ruleOfThumb({ ...judged, target: standard.target })
  return {
    outcome,
    stage: judged.stage,
    probability,
    reason: reasonOf(judged, standard, outcome, probability, undecided),
    limits: standard.limits,
    expectedWaste: expectedWaste(judged, standard.limits.pause),
    spendToDecide: undecided,
    ruleOfThumb: { ...rule, differs: isOpposed(rule.outcome, outcome) },
    change: null,
  }
}

type Found = { readonly outcome: VerdictOutcome; readonly probability: number }

/** With g the confidence, B and U the limits: boost, pause, keep in this order, and wait where none is likely enough. */
function outcomeOf(costs: Float64Array, { limits, confidence, notEnough }: Standard): Found {
  let [cheap, dear, between] = [0, 0, 0]
  for (const cost of costs) {
    if (cost <= limits.boost) cheap++
    if (cost > limits.pause) dear++
    if (cost > limits.boost / ABOUT && cost <= limits.pause * ABOUT) between++
  }
  const boost = cheap / costs.length
  const pause = dear / costs.length
  const keep = Math.max(1 - pause, between / costs.length)
  if (notEnough !== null) return { outcome: 'wait', probability: Math.max(boost, pause) }
  if (boost >= confidence) return { outcome: 'boost', probability: boost }
  if (pause >= confidence) return { outcome: 'pause', probability: pause }
  if (keep >= confidence) return { outcome: 'keep', probability: keep }
  return { outcome: 'wait', probability: Math.max(boost, pause, keep) }
}

/** b E[max(0, 1 − U/c)]: of the money spent, what bought events dearer than the limit. */
function expectedWaste({ costs, spend }: Judged, limit: number): number {
  let share = 0
  for (const cost of costs) share += Math.max(0, 1 - limit / cost)
  return (spend * share) / costs.length
}

/** What is known of a cost that waits for its verdict. */
export function undecidedOf(
  { costs, overdispersion, spend }: Pick<Judged, 'costs' | 'overdispersion' | 'spend'>,
  { limits, confidence }: Pick<Standard, 'limits' | 'confidence'>,
): Undecided {
  let [sum, squares] = [0, 0]
  const logs = new Float64Array(costs.length)
  for (const [draw, cost] of costs.entries()) {
    logs[draw] = Math.log(cost)
    sum += logs[draw] ?? 0
  }
  const mean = sum / logs.length
  for (const log of logs) squares += (log - mean) ** 2
  return { mean, sd: Math.sqrt(squares / costs.length), limits, confidence, overdispersion, spend }
}

function reasonOf(
  judged: Judged,
  { limits, notEnough }: Standard,
  outcome: VerdictOutcome,
  probability: number,
  undecided: SpendToDecide | null,
): Reason {
  if (notEnough !== null) return notEnough
  const { stage, costs, spend, events } = judged
  const { median, low, high } = judged.range
  const range = { stage, events, median, low, high }
  switch (outcome) {
    case 'boost':
      return { key: 'boostCheap', params: { ...range, limit: limits.boost, probability } }
    case 'pause':
      return events === 0
        ? {
            key: 'pauseNoEvents',
            params: { stage, spend, limit: limits.pause, expected: spend / limits.pause, probability },
          }
        : { key: 'pauseDear', params: { ...range, limit: limits.pause, probability } }
    case 'keep':
      return isWithin(costs, limits.pause, probability)
        ? { key: 'keepWithin', params: { ...range, limit: limits.pause, probability } }
        : {
            key: 'keepBetween',
            params: { ...range, boost: limits.boost / ABOUT, limit: limits.pause * ABOUT, probability },
          }
    case 'wait':
      return waitReason({ ...range, limit: limits.pause }, spend, undecided)
  }
}

/** Whether "kept" rests on the upper limit alone. */
function isWithin(costs: Float64Array, limit: number, probability: number): boolean {
  let within = 0
  for (const cost of costs) if (cost <= limit) within++
  return within / costs.length >= probability
}

type RangeParams = {
  stage: Stage
  events: number
  median: number
  low: number
  high: number
  limit: number
}

function waitReason({ limit, ...range }: RangeParams, spend: number, undecided: SpendToDecide | null): Reason {
  if (undecided === null) return { key: 'waitNoSpend', params: { stage: range.stage } }
  const more = undecided.evenChance
  if (more === null) return { key: 'waitUnreachable', params: range }
  // Money that could not have bought a single event at the limit is no test yet, however much more it takes.
  if (more > NOT_WORTH * spend && spend >= limit) return { key: 'waitClose', params: { ...range, limit } }
  return { key: 'waitFew', params: { ...range, more } }
}

/** Whether the rule of thumb would act otherwise: one of the two moves money and the other does not, or the other way. */
function isOpposed(rule: VerdictOutcome | 'none', verdict: VerdictOutcome): boolean {
  const moves = (outcome: string) => outcome === 'pause' || outcome === 'boost'
  return rule !== 'none' && rule !== verdict && (moves(rule) || moves(verdict))
}
