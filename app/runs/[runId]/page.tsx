import { partOf } from '#app/_client/analysis-part.ts'
import { FirstSteps } from '#app/_sections/first-steps.tsx'
import { OnlyLeads } from '#app/_sections/only-leads.tsx'
import { loadAnalysis, loadFilterValues } from '#app/_server/load-analysis.ts'
import { hasOnlyLeads } from '#lib/analysis/about-file'
import { parseQuestion, WHOLE_RUN } from '#lib/analysis/question'
import { Overview } from './_analysis/overview.tsx'
import { Standing } from './_analysis/standing.tsx'

export default async function OverviewPage({ params, searchParams }: PageProps<'/runs/[runId]'>) {
  const { runId } = await params
  const question = parseQuestion(await searchParams)
  const [whole, analysis, values] = await Promise.all([
    loadAnalysis(runId, WHOLE_RUN),
    loadAnalysis(runId, question),
    loadFilterValues(runId),
  ])
  if (analysis.about.files.length === 0) return <FirstSteps runId={runId} />
  if (hasOnlyLeads(analysis.about)) return <OnlyLeads runId={runId} leads={analysis.leads} />
  return (
    <div className="space-y-8">
      <Standing runId={runId} analysis={whole} />
      <Overview
        runId={runId}
        first={{ question, analysis: partOf(analysis, 'overview') }}
        values={values}
        said={whole.about.problems.map(({ code }) => code)}
      />
    </div>
  )
}
