import type { Range } from '#lib/inference/range'
import type { VerdictOutcome } from '#lib/kernel/outcome'

/** A cost with its 80 % and its 50 % interval. */
export type CostInterval = Range & { readonly innerLow: number; readonly innerHigh: number }

/** One line of a forest plot; the texts are as they are shown. */
export type ForestRow = {
  readonly key: string
  readonly name: string
  /** How many events stand behind it. */
  readonly count: string
  readonly cost: CostInterval
  /** The likely cost, written where its place lies beyond the axis. */
  readonly costText: string
  /** Null for what has no verdict. */
  readonly outcome: VerdictOutcome | null
}

/** A cost that the rows are held against, with the words that stand at its line. */
export type ForestReference = { readonly cost: number; readonly label: string }

export type ForestProps = {
  readonly rows: readonly ForestRow[]
  /** The dashed line. */
  readonly target: ForestReference
  /** Costs from here on are shaded; null where none are. */
  readonly zone: ForestReference | null
  /** What the axis measures and what thick and thin mean. */
  readonly axisTitle: string
  readonly writeTick: (cost: number) => string
  readonly isMirrored: boolean
  /** What the picture is, for those who do not see it. */
  readonly title: string
}
