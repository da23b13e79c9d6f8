import type { Range } from '../inference/range.ts'
import type { DecisionOutcome, Reason } from '../kernel/outcome.ts'
import type { Stage } from '../kernel/stage.ts'
import type { Settling } from './settling.ts'

/** The next days under three plans, with what was assumed and not measured. */
export type Forecast = {
  readonly days: number
  /** What the test spent a day, in currency units: the daily budget where none is planned. */
  readonly testPace: number
  readonly plans: Readonly<Record<PlanName, Plan>>
  readonly assumptions: Assumptions
  /** How clicks per unit of money drifted in the test: information only, never extrapolated. Null without enough days. */
  readonly trend: Trend | null
  /** What more of the test would settle; null where no ad waits for its verdict. */
  readonly settling: Settling | null
}

const PLANS = ['asIs', 'paused', 'reallocated'] as const
export type PlanName = (typeof PLANS)[number]

export type Plan = {
  /** Currency units per day, over all ads; 0 where nothing is left to spend on. */
  readonly dailyBudget: number
  /** Ads with a budget, largest first. */
  readonly ads: readonly { readonly key: string; readonly dailyBudget: number }[]
  readonly cost: Readonly<Record<Stage, PlanCost | null>>
  /** Twenty costs, from low to high, each as likely as the others; null where `cost` is. */
  readonly equallyLikely: Readonly<Record<Stage, readonly number[] | null>>
  readonly count: Readonly<Record<Stage, Range | null>>
  /** Ads that would spend more than three times what they did in the test: beyond what it can tell. */
  readonly stretched: readonly string[]
}

export type PlanCost = Range & {
  /** The 50 % interval. */
  readonly innerLow: number
  readonly innerHigh: number
  /** Where the upper end may lie higher still: in some futures no event comes at all. */
  readonly atLeast: boolean
}

export type MarketMood = 'calm' | 'usual' | 'rough'

export type Assumptions = {
  readonly market: MarketMood
  /** Standard deviation of the log cost that all ads share. */
  readonly marketSd: number
  /** Standard deviation of the log rate of one ad and stage. */
  readonly adDriftSd: number
  /** Loss of clicks per unit of money and day, as a share: 0.005 is half a per cent a day. */
  readonly wearOutPerDay: number
  /** Growth of the log cost with the log of the budget, where an ad spends more than in the test. */
  readonly scaleUpElasticity: number
  readonly scaleUpElasticitySd: number
}

export type Trend = { readonly perDay: number; readonly sd: number }

/** Forecast against target, and what follows. */
export type Decision = {
  /** Null where no target is set for the deciding stage: there is nothing to decide by. */
  readonly outcome: DecisionOutcome | null
  /** The deciding stage; the nearest one that the data carry where they do not carry the primary one. */
  readonly stage: Stage
  readonly ratioLimit: number
  readonly confidence: number
  /** Probability that the forecast cost stays below `ratioLimit` × target. */
  readonly probability: number | null
  readonly reason: Reason
  readonly stages: Readonly<Record<Stage, StageForecast | null>>
}

/** Cost forecast of the plan `asIs`. */
export type StageForecast = PlanCost & {
  readonly target: number | null
  readonly ratio: Range | null
  readonly probabilityWithinLimit: number | null
}

/** Whether a stage has events enough to speak of its cost. */
export type Evidence = {
  /** Null where no file has the column. */
  readonly events: number | null
  /** Events from which on a cost is shown. */
  readonly needed: number
  readonly isEnough: boolean
  /** Why not, where not. */
  readonly reason: Reason | null
}
