import type { Reversal } from '../../inference/effect.ts'
import type { Stage } from '../../kernel/stage.ts'
import { STAGES } from '../../kernel/stage.ts'
import type { Analysis, Cell } from '../analysis.ts'
import { groupName } from './group-name.ts'
import { rangeColumns } from './range-columns.ts'
import { answerText, costText, stageText } from './stage-texts.ts'
import type { Table, Words } from './table.ts'
import { describe, tableFrom } from './table.ts'

/** Every pair of a segment and a creative that was shown, by the cost of the stage judged. */
export function matrixTable({ about, matrix, groups }: Analysis, words: Words): Table {
  const column = (name: string) => words.text(`export.column.${name}`)
  const segments = new Map(groups.segment.map((group) => [group.key, group]))
  const stage = judgedStage(groups.ad) ?? about.primaryStage
  return tableFrom<Cell>(words.text('export.title.matrix'), matrix, [
    describe('segment', 'text', words.text('analysis.dimension.segment'), ({ segment, segmentLabel }) => {
      const group = segments.get(segment)
      return group === undefined ? segmentLabel : groupName(group, 'segment', about.segmentBy, words)
    }),
    describe('creative', 'text', words.text('analysis.dimension.creative'), ({ creative }) => creative),
    describe('spend', 'money', words.text('analysis.measure.spend'), ({ spend }) => spend),
    describe('events', 'count', stageText(stage, words), ({ events }) => events),
    ...rangeColumns<Cell>(words, 'cost', 'money', costText(stage, words), ({ cost }) => cost),
    describe('isEnough', 'text', column('isEnough'), ({ isEnough }) => answerText(isEnough, words)),
    describe('grade', 'count', column('grade'), ({ grade }) => grade),
  ])
}

function judgedStage(groups: Analysis['groups']['ad']) {
  return groups.find(({ verdict }) => verdict !== null)?.verdict?.stage ?? null
}

type Misled = Reversal & { readonly grouping: 'creative' | 'painPoint'; readonly label: string }

/** Pairs that the plain table has in the wrong order, since they were not shown to the same people. */
export function reversalsTable({ groups }: Analysis, words: Words): Table {
  const rows: Misled[] = (['creative', 'painPoint'] as const).flatMap((grouping) =>
    groups[grouping].flatMap(({ label, reversals }) => reversals.map((reversal) => ({ ...reversal, grouping, label }))),
  )
  const column = (name: string) => words.text(`export.column.${name}`)
  return tableFrom(words.text('export.title.reversals'), rows, [
    describe('grouping', 'text', column('grouping'), ({ grouping }) => words.text(`analysis.dimension.${grouping}`)),
    describe('first', 'text', column('first'), ({ label }) => label),
    describe('other', 'text', column('other'), ({ otherLabel }) => otherLabel),
    describe('raw', 'ratio', column('raw'), ({ raw }) => raw),
    ...rangeColumns<Misled>(words, 'adjusted', 'ratio', words.text('export.what.adjusted'), ({ adjusted }) => adjusted),
    describe('reversed', 'probability', column('reversed'), ({ probability }) => probability),
  ])
}

/** What each result costs beside what it costs in contextual ads. */
export function contextTable({ context, cost }: Analysis, words: Words): Table {
  const column = (name: string) => words.text(`export.column.${name}`)
  const what = (name: string) => words.text(`export.what.${name}`)
  const stages = context === null ? [] : STAGES.filter((stage) => context.cost[stage] !== null)
  return tableFrom(words.text('export.title.context'), stages, [
    describe('result', 'text', column('result'), (stage) => stageText(stage, words)),
    ...rangeColumns<Stage>(words, 'cost', 'money', what('inTest'), (stage) => cost[stage]),
    ...rangeColumns<Stage>(words, 'there', 'money', what('there'), (stage) => context?.cost[stage] ?? null),
    ...rangeColumns<Stage>(
      words,
      'ratio',
      'ratio',
      what('besideContext'),
      (stage) => context?.comparison[stage]?.ratio ?? null,
    ),
    describe(
      'cheaper',
      'probability',
      column('cheaper'),
      (stage) => context?.comparison[stage]?.probabilityBetter ?? null,
    ),
    describe('comparison', 'text', column('comparison'), (stage) => {
      const outcome = context?.comparison[stage]?.outcome
      return outcome === undefined ? null : words.text(`analysis.context.outcome.${outcome}`)
    }),
  ])
}
