import type { Decision, Evidence, Forecast } from '../forecast/forecast.ts'
import type { SegmentDimension } from '../kernel/dimension.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Stage } from '../kernel/stage.ts'
import type { Cell, Comparison, Costs, Group, Grouping } from './analysis.ts'

/**
 * What is concluded from a run as a whole: the part of the answer that takes a model. It depends on the data and the
 * settings and not on what a question shows of them, so that a filtered view never changes a verdict. Plain JSON.
 */
export type Judgement = {
  readonly evidence: Readonly<Record<Stage, Evidence>>
  readonly cost: Costs
  /** What ads go by, of those that do not go by their key in the data: their own id, where no other ad has the same. */
  readonly adKeys: Readonly<Record<string, string>>
  /** By the key of the group. */
  readonly groups: Readonly<Record<Grouping, Readonly<Record<string, JudgedGroup>>>>
  readonly matrix: readonly Cell[]
  readonly forecast: Forecast | null
  readonly decision: Decision | null
  readonly context: JudgedContext | null
  readonly problems: readonly Problem[]
}

export type JudgedGroup = Pick<Group, 'cost' | 'effect' | 'reversals' | 'verdict'>

export type JudgedContext = {
  readonly cost: Costs
  readonly comparison: Readonly<Record<Stage, Comparison | null>>
}

/** The segments that a judgement is made with; null for those of the run's own settings. */
export type JudgedSegments = readonly SegmentDimension[] | null
