import type { AnalysisPart } from '#app/_client/analysis-part.ts'
import { partOf } from '#app/_client/analysis-part.ts'
import type { ForecastAsIs } from '#app/_sections/cost-cards.tsx'
import type { VerdictCounts } from '#app/_sections/verdict-counts.ts'
import { countVerdicts } from '#app/_sections/verdict-counts.ts'
import type { About, Analysis, StillSpending } from '#lib/analysis/analysis'
import type { TableName } from '#lib/analysis/tables'
import { filledTables } from '#lib/analysis/tables/filled'
import type { Forecast } from '#lib/forecast/forecast'
import type { Problem } from '#lib/kernel/problem'
import type { TakenAction } from '#lib/verdict/taken-action'

/** What of the whole run stands above every question. Ads are counted on the server, so that none has to travel. */
export type StandingFigures = Pick<
  Analysis,
  'cost' | 'days' | 'decision' | 'evidence' | 'money' | 'rates' | 'totals'
> & {
  readonly about: Pick<About, 'currency' | 'primaryStage' | 'targets'>
  readonly forecast: ForecastAsIs | null
  readonly problems: readonly Problem[]
  readonly counts: VerdictCounts
  readonly taken: readonly TakenAction[]
  readonly stillSpending: readonly StillSpending[]
}

export function standingOf({ about, actions, forecast, groups, ...analysis }: Analysis): StandingFigures {
  const { cost, days, decision, evidence, money, rates, totals } = analysis
  const { currency, primaryStage, targets } = about
  return {
    cost,
    days,
    decision,
    evidence,
    money,
    rates,
    totals,
    about: { currency, primaryStage, targets },
    forecast: forecast && asIs(forecast),
    problems: ofTheRun(about),
    counts: countVerdicts(groups.ad, actions?.taken),
    taken: actions?.taken ?? [],
    stillSpending: actions?.stillSpending ?? [],
  }
}

/** What stands in the standing already: of an answer about the whole run it need not travel twice. */
type InStanding = 'days' | 'rates' | 'totals'

/** An answer, maybe without what its page finds in the standing. */
export type AnswerFigures = Omit<AnalysisPart, InStanding> & Partial<Pick<AnalysisPart, InStanding>>

/** The answer about the whole run. */
export function besideStanding(analysis: Analysis): AnswerFigures {
  const { days: _, rates: __, totals: ___, ...others } = partOf(analysis, 'overview')
  return others
}

/** What is of the whole run, whatever is asked, below every answer. */
export type RestFigures = Pick<Analysis, 'waste'> &
  Pick<About, 'currency' | 'files'> & {
    /** Codes of problems that stand above, with the standing. */
    readonly said: readonly string[]
    /** Those that have something in them. */
    readonly tables: readonly TableName[]
  }

export function restOf(analysis: Analysis): RestFigures {
  const { waste, about } = analysis
  const { currency, files, problems } = about
  return { waste, currency, files, said: problems.map(({ code }) => code), tables: filledTables(analysis) }
}

function asIs({ days, plans }: Forecast): ForecastAsIs {
  const { dailyBudget, cost, count } = plans.asIs
  return { days, plans: { asIs: { dailyBudget, cost, count } } }
}

/** What has to be said about the answer as a whole; that days are assumed is, though a file is the cause. */
function ofTheRun({ problems, isPeriodAssumed }: About): readonly Problem[] {
  const assumed = isPeriodAssumed ? problems.find(({ code }) => code === 'periodAssumed') : undefined
  return [...problems.filter(({ file }) => file === null), ...(assumed === undefined ? [] : [assumed])]
}
