import { queryOptions } from '@tanstack/react-query'
import type { Analysis } from '#lib/analysis/analysis'
import type { Question } from '#lib/analysis/question'
import { questionParams } from '#lib/analysis/question'
import type { AnalysisPart, Part } from './analysis-part.ts'
import { partOf } from './analysis-part.ts'

/**
 * Asks the server a question about a run. `visit` tells one showing of a page from the next: what an earlier visit was
 * answered may be older than what the server has just rendered into this one.
 */
export function analysisQuery(runId: string, question: Question, part: Part, visit: number) {
  const query = questionParams(question)
  return queryOptions({
    queryKey: ['analysis', runId, query, part, visit],
    queryFn: ({ signal }) => fetchPart(`/api/v1/runs/${runId}/analysis?${query}`, part, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  })
}

async function fetchPart(address: string, part: Part, signal: AbortSignal): Promise<AnalysisPart> {
  const response = await fetch(address, { signal })
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`)
  const analysis: Analysis = await response.json()
  return partOf(analysis, part)
}
