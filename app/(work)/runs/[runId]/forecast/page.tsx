import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExportTables } from '#app/_sections/export-tables.tsx'
import { FirstSteps } from '#app/_sections/first-steps.tsx'
import { ForecastAssumptions } from '#app/_sections/forecast-assumptions.tsx'
import { ForecastBudgets } from '#app/_sections/forecast-budgets.tsx'
import { ForecastChanged } from '#app/_sections/forecast-changed.tsx'
import { ForecastPlans } from '#app/_sections/forecast-plans.tsx'
import { ForecastSettling } from '#app/_sections/forecast-settling.tsx'
import { ProblemNotices } from '#app/_sections/problem-notices.tsx'
import { WholeRunNote } from '#app/_sections/whole-run-note.tsx'
import { loadAnalysis, loadWhatIf } from '#app/_server/load-analysis.ts'
import { loadFinalReport } from '#app/_server/load-report.ts'
import { loadRun } from '#app/_server/load-runs.ts'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { parseQuestion, WHOLE_RUN } from '#lib/analysis/question'
import type { TableName } from '#lib/analysis/tables'
import { filledTables } from '#lib/analysis/tables/filled'
import { parseWhatIf, whatIfParams } from '#lib/analysis/what-if'
import type { Forecast } from '#lib/forecast/forecast'
import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import { ForecastFigures } from './_what-if/forecast-figures.tsx'
import { triedIn } from './_what-if/tried.ts'
import { WhatIfPanel } from './_what-if/what-if-panel.tsx'

const TABLES = ['forecast', 'budgets', 'settling'] as const satisfies readonly TableName[]

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('analysis')
  return { title: t('forecast.title') }
}

/** What the next weeks bring under three plans, and what was assumed to say so; the address may assume otherwise. */
export default async function ForecastPage({ params, searchParams }: PageProps<'/runs/[runId]/forecast'>) {
  const { runId } = await params
  const asked = await searchParams
  const [run, analysis, final] = await Promise.all([
    loadRun(runId),
    loadAnalysis(runId, WHOLE_RUN),
    loadFinalReport(runId),
  ])
  const { about, groups, evidence } = analysis
  if (about.files.length === 0) return <FirstSteps runId={runId} />
  if (analysis.forecast === null) return <NoForecast />
  const before = { forecast: analysis.forecast, decision: analysis.decision }
  const whatIf = parseWhatIf(asked)
  const tried = whatIfParams(whatIf) === '' ? null : await loadWhatIf(runId, whatIf)
  const now = tried?.forecast ? { forecast: tried.forecast, decision: tried.decision } : before
  const judged = before.decision?.stage ?? about.primaryStage
  const { reason } = evidence[judged]
  const stage = reason === null ? judged : (lastKnown(before.forecast) ?? judged)
  const { currency } = about

  return (
    <div className="space-y-8">
      <WholeRunNote question={parseQuestion(asked)} />
      <ProblemNotices problems={about.problems.filter(({ file }) => file === null)} />
      <WhatIfPanel
        runId={runId}
        version={run.settingsVersion}
        isFinal={final !== null}
        first={triedIn(now.forecast)}
        saved={triedIn(before.forecast)}
        testPace={before.forecast.testPace}
        currency={currency}
        figures={
          <ForecastFigures
            outlook={now}
            isTried={now !== before}
            stage={stage}
            unknown={reason && { stage: judged, reason }}
            targets={about.targets}
            currency={currency}
          />
        }
        details={
          <>
            <ForecastPlans forecast={now.forecast} targets={about.targets} currency={currency} />
            <ForecastBudgets plans={now.forecast.plans} ads={groups.ad} currency={currency} />
            <ForecastAssumptions forecast={now.forecast} stage={stage} settings={`/runs/${runId}/settings` as Route} />
            {now.forecast.settling !== null && (
              <ForecastSettling settling={now.forecast.settling} currency={currency} />
            )}
          </>
        }
        changed={<ForecastChanged before={before} now={now} stage={stage} currency={currency} />}
      />
      {now === before && (
        <ExportTables runId={runId} tables={TABLES.filter((table) => filledTables(analysis).includes(table))} />
      )}
    </div>
  )
}

/** The stage nearest to a sale whose cost the data carry. */
function lastKnown({ plans }: Forecast): Stage | undefined {
  return STAGES.findLast((stage) => plans.asIs.cost[stage] !== null)
}

async function NoForecast() {
  const t = await getTranslations('analysis')
  return (
    <EmptyState title={t('forecast.none')}>
      <p>{t('forecast.noneAdvice')}</p>
    </EmptyState>
  )
}
