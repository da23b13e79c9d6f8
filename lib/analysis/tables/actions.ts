import type { VerdictOutcome } from '../../kernel/outcome.ts'
import { VERDICTS } from '../../kernel/outcome.ts'
import type { TakenAction } from '../../verdict/taken-action.ts'
import type { Analysis, Group, Money } from '../analysis.ts'
import { dimensionText, groupName } from './group-name.ts'
import { rangeColumns } from './range-columns.ts'
import { answerText, costText, stageText } from './stage-texts.ts'
import type { Described, Table, View, Words } from './table.ts'
import { describe, tableFrom } from './table.ts'
import { verdictColumns } from './verdict-columns.ts'

/** What to do with each ad and what was decided about it, in the order in which it is urgent: the money at stake. */
export function verdictsTable({ about, groups, actions }: Analysis, words: Words, { verdicts }: View): Table {
  const taken = new Map(actions?.taken.map((action) => [action.key, action]))
  const rows = groups.ad
    .filter(({ verdict }) => verdict !== null && verdicts.includes(verdict.outcome))
    .toSorted(byUrgency)
  const stage = rows[0]?.verdict?.stage ?? about.primaryStage
  return tableFrom(words.text('export.title.verdicts'), rows, [
    describe('ad', 'text', words.text('analysis.dimension.ad'), (ad) => groupName(ad, 'ad', about.segmentBy, words)),
    ...(['platform', 'campaign', 'adSet', 'segment', 'creative', 'painPoint'] as const).map((dimension) =>
      describe<Group>(dimension, 'text', words.text(`analysis.dimension.${dimension}`), ({ dimensions }) => {
        const value = dimensions[dimension]
        return value ? dimensionText(dimension, value, words) : null
      }),
    ),
    ...verdictColumns<Group>(words, ({ verdict }) => verdict),
    describe('spend', 'money', words.text('analysis.measure.spend'), ({ totals }) => totals.spend),
    describe('events', 'count', stageText(stage, words), ({ totals }) => totals[COUNTS[stage]]),
    ...rangeColumns<Group>(words, 'cost', 'money', costText(stage, words), ({ cost }) => cost[stage]),
    ...decisionColumns<Group>(words, ({ key }) => taken.get(key) ?? null).filter(({ key }) => key !== 'saidThen'),
  ])
}

const COUNTS = { click: 'clicks', subscriber: 'subscribers', lead: 'leads', sale: 'sales' } as const

function byUrgency(left: Group, right: Group): number {
  const order = (group: Group) => VERDICTS.indexOf(group.verdict?.outcome ?? 'wait')
  return order(left) - order(right) || (right.totals.spend ?? 0) - (left.totals.spend ?? 0)
}

/** What people decided, the latest first. */
export function actionsTable({ actions }: Analysis, words: Words): Table {
  return tableFrom<TakenAction>(words.text('export.title.actions'), actions?.taken ?? [], [
    describe('ad', 'text', words.text('analysis.dimension.ad'), ({ label }) => label),
    ...decisionColumns<TakenAction>(words, (action) => action),
  ])
}

function decisionColumns<Row>(words: Words, actionOf: (row: Row) => TakenAction | null): Described<Row>[] {
  const column = (name: string) => words.text(`export.column.${name}`)
  const of =
    <Value>(value: (action: TakenAction) => Value) =>
    (row: Row) => {
      const action = actionOf(row)
      return action === null ? null : value(action)
    }
  const word = (outcome: VerdictOutcome) => words.text(`analysis.verdict.word.${outcome}`)
  return [
    describe(
      'decision',
      'text',
      column('decision'),
      of(({ outcome }) => word(outcome)),
    ),
    describe(
      'decidedHow',
      'text',
      column('decidedHow'),
      of(({ kind }) => words.text(`export.how.${kind}`)),
    ),
    describe(
      'saidThen',
      'text',
      column('saidThen'),
      of(({ verdict }) => word(verdict)),
    ),
    describe(
      'note',
      'text',
      column('note'),
      of(({ note }) => note),
    ),
    describe(
      'by',
      'text',
      column('by'),
      of(({ by }) => by),
    ),
    describe(
      'on',
      'day',
      column('on'),
      of(({ on }) => on),
    ),
    describe(
      'until',
      'day',
      column('until'),
      of(({ until }) => until),
    ),
    describe(
      'isDone',
      'text',
      column('isDone'),
      of(({ isDone }) => answerText(isDone, words)),
    ),
  ]
}

/** Ads that went on spending after it was decided to pause them. */
export function stillSpendingTable({ actions }: Analysis, words: Words): Table {
  const column = (name: string) => words.text(`export.column.${name}`)
  return tableFrom(words.text('export.title.still-spending'), actions?.stillSpending ?? [], [
    describe('ad', 'text', words.text('analysis.dimension.ad'), ({ label }) => label),
    describe('since', 'day', column('pausedOn'), ({ since }) => since),
    describe('lastDay', 'day', column('lastSpend'), ({ lastDay }) => lastDay),
    describe('spend', 'money', column('spentSince'), ({ spend }) => spend),
  ])
}

const MONEY = [
  'spent',
  'toPause',
  'wasted',
  'paused',
  'wastedOnPaused',
  'saved',
  'kept',
  'wastedOnKept',
] as const satisfies readonly (keyof Money)[]

/** The run's money by what is done about its ads. */
export function moneyTable({ money }: Analysis, words: Words): Table {
  return tableFrom(words.text('export.title.money'), money === null ? [] : MONEY, [
    describe('scope', 'text', words.text('export.column.scope'), (part) => words.text(`export.money.${part}`)),
    describe('amount', 'money', words.text('export.column.amount'), (part) => money?.[part] ?? null),
  ])
}

/** Ads on which money bought results dearer than the limit, the most wasteful first, with the share of all up to each. */
export function wasteTable({ waste }: Analysis, words: Words): Table {
  const whole = waste.reduce((sum, { wasted }) => sum + wasted, 0)
  let running = 0
  const rows = waste.map((ad) => {
    running += ad.wasted
    return { ...ad, share: whole > 0 ? running / whole : null }
  })
  return tableFrom(words.text('export.title.waste'), rows, [
    describe('ad', 'text', words.text('analysis.dimension.ad'), ({ label }) => label),
    describe('verdict', 'text', words.text('export.column.verdict'), ({ outcome }) =>
      words.text(`analysis.verdict.word.${outcome}`),
    ),
    describe('spend', 'money', words.text('analysis.measure.spend'), ({ spend }) => spend),
    describe('wasted', 'money', words.text('export.column.wasted'), ({ wasted }) => wasted),
    describe('runningShare', 'share', words.text('export.column.runningShare'), ({ share }) => share),
  ])
}
