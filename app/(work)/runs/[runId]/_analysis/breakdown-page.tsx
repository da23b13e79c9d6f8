import { partOf } from '#app/_client/analysis-part.ts'
import { FirstSteps } from '#app/_sections/first-steps.tsx'
import { OnlyLeads } from '#app/_sections/only-leads.tsx'
import { loadAnalysis, loadFilterValues } from '#app/_server/load-analysis.ts'
import { loadContents, loadPictures, loadUnnamed } from '#app/_server/load-names.ts'
import { hasOnlyLeads } from '#lib/analysis/about-file'
import type { Grouping } from '#lib/analysis/analysis'
import type { SearchParams } from '#lib/analysis/question'
import { parseQuestion } from '#lib/analysis/question'
import { Breakdown } from './breakdown.tsx'

/** The page of one grouping: the first answer is the server's, the next ones are fetched. */
export async function BreakdownPage({
  grouping,
  params,
  searchParams,
}: {
  grouping: Grouping
  params: Promise<{ runId: string }>
  searchParams: Promise<SearchParams>
}) {
  const { runId } = await params
  const question = parseQuestion(await searchParams)
  const [analysis, values, pictures, contents, unnamed] = await Promise.all([
    loadAnalysis(runId, question),
    loadFilterValues(runId),
    loadPictures(runId),
    grouping === 'creative' ? loadContents(runId) : {},
    loadUnnamed(runId),
  ])
  if (analysis.about.files.length === 0) return <FirstSteps runId={runId} />
  if (hasOnlyLeads(analysis.about)) return <OnlyLeads runId={runId} leads={analysis.leads} />
  return (
    <Breakdown
      key={grouping}
      runId={runId}
      grouping={grouping}
      first={{ question, analysis: partOf(analysis, grouping) }}
      values={values}
      pictures={pictures}
      contents={contents}
      unnamed={unnamed}
    />
  )
}
