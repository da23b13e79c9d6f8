import { DIMENSIONS } from '../../kernel/dimension.ts'
import type { Stage } from '../../kernel/stage.ts'
import { STAGES } from '../../kernel/stage.ts'
import type { Analysis, Group, Grouping } from '../analysis.ts'
import { dimensionText, groupName } from './group-name.ts'
import { measureColumns } from './measure-columns.ts'
import { rangeColumns } from './range-columns.ts'
import { costText } from './stage-texts.ts'
import type { Described, Table, Words } from './table.ts'
import { describe, tableFrom } from './table.ts'
import { verdictColumns } from './verdict-columns.ts'

const TITLES = { segment: 'segments', creative: 'creatives', painPoint: 'pain-points', ad: 'ads' } as const

/** The groups of one grouping, the largest spend first: figures, estimated costs of each stage, effect and verdict. */
export function groupsTable(grouping: Grouping, { about, groups, totals }: Analysis, words: Words): Table {
  const rows = groups[grouping].toSorted((left, right) => (right.totals.spend ?? 0) - (left.totals.spend ?? 0))
  const judged = rows.find(({ verdict }) => verdict !== null)?.verdict?.stage ?? about.primaryStage
  const whole = totals.spend ?? 0
  const title = words.text(`export.title.${TITLES[grouping]}`)
  return tableFrom(title, rows, [
    describe('name', 'text', words.text(`analysis.dimension.${grouping}`), (group) =>
      groupName(group, grouping, about.segmentBy, words),
    ),
    ...(grouping === 'ad'
      ? [describe<Group>('id', 'text', words.text('export.column.id'), ({ key }) => idIn(key))]
      : []),
    ...dimensionColumns(grouping, words),
    describe('shareOfSpend', 'share', words.text('export.column.shareOfSpend'), (group) =>
      whole > 0 && group.totals.spend !== null ? group.totals.spend / whole : null,
    ),
    ...measureColumns<Group>(words, (group) => group),
    ...STAGES.flatMap((stage) => costColumns(stage, words)),
    ...effectColumns(grouping, judged, words),
    ...verdictColumns<Group>(words, ({ verdict }) => verdict),
  ])
}

/** The platform's id of an ad; null where the ad is known by names only. */
function idIn(key: string): string | null {
  return /(?:^|:)(\d+)$/.exec(key)?.[1] ?? null
}

/** What the groups have in common with their rows, beside what names them. */
function dimensionColumns(grouping: Grouping, words: Words): Described<Group>[] {
  return DIMENSIONS.filter((dimension) => dimension !== grouping && dimension !== 'ad').map((dimension) =>
    describe(`dimension.${dimension}`, 'text', words.text(`analysis.dimension.${dimension}`), ({ dimensions }) => {
      const value = dimensions[dimension]
      return value ? dimensionText(dimension, value, words) : null
    }),
  )
}

function costColumns(stage: Stage, words: Words): Described<Group>[] {
  return rangeColumns(words, `cost.${stage}`, 'money', costText(stage, words), ({ cost }) => cost[stage])
}

function effectColumns(grouping: Grouping, stage: Stage, words: Words): Described<Group>[] {
  const what = words.text(grouping === 'segment' ? 'export.what.effectOfSegment' : 'export.what.effect')
  return [
    ...rangeColumns<Group>(words, 'effect', 'ratio', what, ({ effect }) => effect?.[stage] ?? null),
    describe('claim', 'text', words.text('export.column.claim'), ({ effect }) => {
      const claim = effect?.[stage]?.claim
      return claim === undefined ? null : words.text(`export.claim.${claim}`)
    }),
  ]
}
