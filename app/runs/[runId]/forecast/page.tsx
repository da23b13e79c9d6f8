import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExportTables } from '#app/_sections/export-tables.tsx'
import { FirstSteps } from '#app/_sections/first-steps.tsx'
import { ForecastAssumptions } from '#app/_sections/forecast-assumptions.tsx'
import { ForecastBudgets } from '#app/_sections/forecast-budgets.tsx'
import { ForecastPlans } from '#app/_sections/forecast-plans.tsx'
import { ProblemNotices } from '#app/_sections/problem-notices.tsx'
import { WholeRunNote } from '#app/_sections/whole-run-note.tsx'
import { loadAnalysis } from '#app/_server/load-analysis.ts'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { parseQuestion, WHOLE_RUN } from '#lib/analysis/question'
import type { TableName } from '#lib/analysis/tables'
import { filledTables } from '#lib/analysis/tables/filled'

const TABLES = ['forecast', 'budgets', 'settling'] as const satisfies readonly TableName[]

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('analysis')
  return { title: t('forecast.title') }
}

/** What the next weeks bring under three plans, and what was assumed to say so. */
export default async function ForecastPage({ params, searchParams }: PageProps<'/runs/[runId]/forecast'>) {
  const { runId } = await params
  const t = await getTranslations('analysis')
  const analysis = await loadAnalysis(runId, WHOLE_RUN)
  const { about, decision, forecast, groups } = analysis
  if (about.files.length === 0) return <FirstSteps runId={runId} />
  if (forecast === null) {
    return (
      <EmptyState title={t('forecast.none')}>
        <p>{t('forecast.noneAdvice')}</p>
      </EmptyState>
    )
  }
  return (
    <div className="space-y-8">
      <WholeRunNote question={parseQuestion(await searchParams)} />
      <ProblemNotices problems={about.problems.filter(({ file }) => file === null)} />
      <ForecastPlans forecast={forecast} targets={about.targets} currency={about.currency} />
      <ForecastBudgets plans={forecast.plans} ads={groups.ad} currency={about.currency} />
      <ForecastAssumptions
        forecast={forecast}
        stage={decision?.stage ?? about.primaryStage}
        currency={about.currency}
        settings={`/runs/${runId}/settings` as Route}
      />
      <ExportTables runId={runId} tables={TABLES.filter((table) => filledTables(analysis).includes(table))} />
    </div>
  )
}
