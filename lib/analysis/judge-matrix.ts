import { costDrawsOf, costRangeOf } from '../inference/costs.ts'
import type { Range } from '../inference/range.ts'
import { gradeLimits } from '../kernel/cost-grade.ts'
import { byLetters } from '../kernel/order.ts'
import { roundTo, stepOf } from '../locale/rounding.ts'
import type { Standard } from '../verdict/judge.ts'
import type { Cell, CellGrade } from './analysis.ts'
import type { JudgedRun, Members } from './judged-run.ts'
import { membersBy, spendOf, totalOf } from './judged-run.ts'

/** A cell speaks for itself once its money should have bought so many events. */
const LEAST_EXPECTED = 3

/** Every pair of a segment and a creative that was shown, by the cost of the stage judged; segments by their key. */
export function judgeMatrix(run: JudgedRun, standard: Standard | null, labels: ReadonlyMap<string, string>): Cell[] {
  const { stage, data, estimates } = run
  const isCrossed = estimates.levels.segment.length > 0 && !data.adsStandIn && estimates.levels.creative.length > 0
  if (stage === null || standard === null || !isCrossed || !run.evidence[stage].isEnough) return []
  const pairs = membersBy(run.arms, ({ levels }) => JSON.stringify([levels.segment ?? '', levels.creative ?? '']))
  return [...pairs]
    .map(([pair, members]) => {
      const [segment = '', creative = ''] = JSON.parse(pair) as string[]
      return { segment, creative, segmentLabel: labels.get(segment) ?? segment, ...cellOf(run, members, standard) }
    })
    .sort((one, other) => byLetters(one.segment, other.segment) || byLetters(one.creative, other.creative))
}

function cellOf(
  run: JudgedRun,
  { indices, arms }: Members,
  { target }: Standard,
): Omit<Cell, 'segment' | 'creative' | 'segmentLabel'> {
  const { stage, events } = run
  const draws = stage === null ? null : events[stage]
  const spend = spendOf(arms)
  const counted = stage === null ? null : totalOf(arms, stage)
  const cost =
    draws === null || stage === null ? null : costRangeOf(costDrawsOf(draws, indices, run.arms), run.targets[stage])
  const isEnough = spend >= LEAST_EXPECTED * target || (counted ?? 0) >= LEAST_EXPECTED
  return { spend, events: counted, cost, isEnough, grade: cost === null ? null : gradeOf(cost, target) }
}

/** By the cost as it is written, so that a number and its colour never say different things. */
function gradeOf(cost: Range, target: number): CellGrade {
  const written = roundTo(cost.median, stepOf(cost))
  const limits = gradeLimits(target)
  const found = limits.findIndex((most) => written <= most)
  return (found === -1 ? limits.length + 1 : found + 1) as CellGrade
}
