'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Question } from '#lib/analysis/question'
import { questionParams } from '#lib/analysis/question'
import type { AnalysisPart, Part } from './analysis-part.ts'
import { analysisQuery } from './analysis-query.ts'
import { useQuestion } from './question.ts'

/** The question a page was rendered for, with the server's answer to it. */
export type FirstAnswer = { readonly question: Question; readonly analysis: AnalysisPart }

let visits = 0

/** The answer to what the address asks now: the server's own at first, then the answer to each further question. */
export function useAnswer(runId: string, part: Part, first: FirstAnswer) {
  const [visit] = useState(() => ++visits)
  const { question, ask } = useQuestion()
  const isFirst = questionParams(question) === questionParams(first.question)
  const query = useQuery({
    ...analysisQuery(runId, question, part, visit),
    initialData: isFirst ? first.analysis : undefined,
    placeholderData: keepPreviousData,
  })

  return {
    question,
    ask,
    analysis: query.data ?? first.analysis,
    isWaiting: query.isPlaceholderData && query.isFetching,
    hasFailed: query.isError,
    retry: () => query.refetch(),
  }
}
