import type { Plan, PlanName } from '../../forecast/forecast.ts'
import type { Stage } from '../../kernel/stage.ts'
import { STAGES } from '../../kernel/stage.ts'
import type { Analysis } from '../analysis.ts'
import { groupName } from './group-name.ts'
import { rangeColumns } from './range-columns.ts'
import { answerText, stageText } from './stage-texts.ts'
import type { Table, Words } from './table.ts'
import { describe, tableFrom } from './table.ts'

const PLANS = ['asIs', 'paused', 'reallocated'] as const satisfies readonly PlanName[]

type Outlook = { readonly name: PlanName; readonly plan: Plan; readonly stage: Stage }

/** The next days under three plans, each kind of result on a row of its own. */
export function forecastTable({ about, forecast }: Analysis, words: Words): Table {
  const rows: Outlook[] = PLANS.flatMap((name) =>
    forecast === null
      ? []
      : STAGES.filter((stage) => forecast.plans[name].cost[stage] !== null).map((stage) => ({
          name,
          plan: forecast.plans[name],
          stage,
        })),
  )
  const column = (name: string) => words.text(`export.column.${name}`)
  const what = (name: string) => words.text(`export.what.${name}`)
  return tableFrom(words.text('export.title.forecast'), rows, [
    describe('plan', 'text', column('plan'), ({ name }) => words.text(`analysis.forecast.plan.${name}.title`)),
    describe('result', 'text', column('result'), ({ stage }) => stageText(stage, words)),
    describe('days', 'count', column('days'), () => forecast?.days ?? null),
    describe('dailyBudget', 'money', column('dailyBudget'), ({ plan }) => plan.dailyBudget),
    describe('adCount', 'count', column('adCount'), ({ plan }) => plan.ads.length),
    describe('target', 'money', column('target'), ({ stage }) => about.targets[stage]),
    ...rangeColumns<Outlook>(words, 'cost', 'money', what('ahead'), ({ plan, stage }) => plan.cost[stage]),
    describe('atLeast', 'text', column('atLeast'), ({ plan, stage }) =>
      answerText(plan.cost[stage]?.atLeast ?? false, words),
    ),
    ...rangeColumns<Outlook>(words, 'count', 'count', what('count'), ({ plan, stage }) => plan.count[stage]),
  ])
}

/** What each ad may spend in a day under each plan. */
export function budgetsTable({ about, forecast, groups }: Analysis, words: Words): Table {
  const plans = PLANS.map((name) => ({
    name,
    budgets: new Map(forecast?.plans[name].ads.map(({ key, dailyBudget }) => [key, dailyBudget])),
  }))
  const ads = groups.ad.filter(({ key }) => plans.some(({ budgets }) => budgets.has(key)))
  const isStretched = (key: string) => forecast?.plans.reallocated.stretched.includes(key) ?? false
  return tableFrom(words.text('export.title.budgets'), ads, [
    describe('ad', 'text', words.text('analysis.dimension.ad'), (ad) => groupName(ad, 'ad', about.segmentBy, words)),
    describe('verdict', 'text', words.text('export.column.verdict'), ({ verdict }) =>
      verdict === null ? null : words.text(`analysis.verdict.word.${verdict.outcome}`),
    ),
    ...plans.map(({ name, budgets }) =>
      describe<(typeof ads)[number]>(
        name,
        'money',
        words.text(`analysis.forecast.plan.${name}.title`),
        ({ key }) => budgets.get(key) ?? 0,
      ),
    ),
    describe('stretched', 'text', words.text('export.column.stretched'), ({ key }) =>
      answerText(isStretched(key), words),
    ),
  ])
}

/** How many of the ads that wait for a verdict further days are likely to settle. */
export function settlingTable({ forecast }: Analysis, words: Words): Table {
  const settling = forecast?.settling ?? null
  const column = (name: string) => words.text(`export.column.${name}`)
  return tableFrom(words.text('export.title.settling'), settling?.steps ?? [], [
    describe('days', 'count', column('daysMore'), ({ days }) => days),
    describe('spend', 'money', words.text('analysis.measure.spend'), ({ spend }) => spend),
    describe('settled', 'count', column('settled'), ({ settled }) => settled),
    describe('waiting', 'count', column('waiting'), () => settling?.ads ?? null),
  ])
}
