import type { Stage } from '../../kernel/stage.ts'
import { perStage, STAGES } from '../../kernel/stage.ts'
import type { Analysis, Rates, Totals } from '../analysis.ts'
import { measureColumns } from './measure-columns.ts'
import { rangeColumns } from './range-columns.ts'
import { answerText, costText, stageText } from './stage-texts.ts'
import type { Table, View, Words } from './table.ts'
import { describe, tableFrom } from './table.ts'

/** The sums and rates of what was asked for, and apart from them those of the benchmark. */
export function totalsTable({ totals, rates, undated, context }: Analysis, words: Words, { isFiltered }: View): Table {
  const scopes = [
    { scope: isFiltered ? 'view' : 'run', totals, rates },
    ...(undated === null ? [] : [{ scope: 'undated', totals: undated, rates: NO_RATES }]),
    ...(context === null ? [] : [{ scope: 'context', totals: context.totals, rates: context.rates }]),
  ]
  return tableFrom<Scope>(words.text('export.title.totals'), scopes, [
    describe('scope', 'text', words.text('export.column.scope'), ({ scope }) => words.text(`export.scope.${scope}`)),
    ...measureColumns<Scope>(words, (scope) => scope),
  ])
}

type Scope = { readonly scope: string; readonly totals: Totals; readonly rates: Rates }

/** Rows without a day are part of the run: their rates would be read as another run's. */
const NO_RATES: Rates = {
  ctr: null,
  cpc: null,
  cpm: null,
  clickToSubscriber: null,
  clickToLead: null,
  leadToSale: null,
  costPerSubscriber: null,
  costPerLead: null,
  costPerSale: null,
  roas: null,
}

/** What each kind of result cost in the test and will cost, beside its target. */
export function costsTable({ about, cost, decision, evidence }: Analysis, words: Words): Table {
  const column = (name: string) => words.text(`export.column.${name}`)
  const what = (name: string) => words.text(`export.what.${name}`)
  return tableFrom(words.text('export.title.costs'), STAGES, [
    describe('result', 'text', column('result'), (stage) => stageText(stage, words)),
    describe('events', 'count', column('events'), (stage) => evidence[stage].events),
    describe('needed', 'count', column('needed'), (stage) => evidence[stage].needed),
    describe('isEnough', 'text', column('isEnough'), (stage) => answerText(evidence[stage].isEnough, words)),
    describe('reason', 'text', column('reason'), (stage) => {
      const { reason } = evidence[stage]
      return reason === null ? null : words.reason(reason)
    }),
    describe('target', 'money', column('target'), (stage) => about.targets[stage]),
    ...rangeColumns<Stage>(words, 'inTest', 'money', what('inTest'), (stage) => cost[stage]),
    ...rangeColumns<Stage>(words, 'ahead', 'money', what('ahead'), (stage) => decision?.stages[stage] ?? null),
    describe('atLeast', 'text', column('atLeast'), (stage) => {
      const ahead = decision?.stages[stage] ?? null
      return ahead === null ? null : answerText(ahead.atLeast, words)
    }),
    ...rangeColumns<Stage>(words, 'ratio', 'ratio', what('ratio'), (stage) => decision?.stages[stage]?.ratio ?? null),
    describe('inTarget', 'probability', column('inTarget'), (stage) => cost[stage]?.probabilityWithinTarget ?? null),
    describe(
      'inLimit',
      'probability',
      column('inLimit'),
      (stage) => decision?.stages[stage]?.probabilityWithinLimit ?? null,
    ),
  ])
}

/** Each day that has rows, with the ends between which its costs lie by its own events alone. */
export function daysTable({ days }: Analysis, words: Words): Table {
  const bands = perStage((stage) => words.text('export.what.ofDay', { what: costText(stage, words) }))
  return tableFrom(words.text('export.title.days'), days, [
    describe('day', 'day', words.text('export.column.day'), ({ date }) => date),
    ...measureColumns<(typeof days)[number]>(words, (day) => day),
    ...STAGES.flatMap((stage) =>
      (['low', 'high'] as const).map((end) =>
        describe<(typeof days)[number]>(
          `costBand.${stage}.${end}`,
          'money',
          words.text(`export.range.${end}`, { what: bands[stage] }),
          ({ costBand }) => costBand[stage]?.[end] ?? null,
        ),
      ),
    ),
  ])
}
