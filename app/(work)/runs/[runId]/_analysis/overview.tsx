'use client'

import { useMemo } from 'react'
import { useAnswer } from '#app/_client/answer.ts'
import { useMayWrite } from '#app/_client/may-write.tsx'
import type { Written } from '#app/_client/written.ts'
import { readWritten } from '#app/_client/written.ts'
import { DailyTrend } from '#app/_sections/daily-trend.tsx'
import type { FilterValues } from '#app/_sections/filter-bar.tsx'
import type { Freshness } from '#app/_sections/freshness.ts'
import { WholeRunNote } from '#app/_sections/whole-run-note.tsx'
import type { Question } from '#lib/analysis/question'
import { questionParams } from '#lib/analysis/question'
import type { Day } from '#lib/kernel/day'
import { AnswerFrame } from './answer-frame.tsx'
import type { AnswerFigures, RestFigures, StandingFigures } from './overview-figures.ts'
import { DrawnContext, DrawnFilterBar, DrawnRest, DrawnStanding, DrawnTotals } from './overview-parts.tsx'
import { usePageKeys } from './use-page-keys.ts'

const FILTERS = 'filters'

/** Where a run stands, then its figures or those of a part of it: what came of it, where people fall out, day by day. */
export function Overview({
  runId,
  standing,
  question,
  answer: first,
  values,
  rest,
  freshness,
  end,
  now,
  timeZone,
}: {
  runId: string
  standing: Written<StandingFigures>
  /** The one that is answered. */
  question: Question
  answer: Written<AnswerFigures>
  values: Written<FilterValues>
  rest: Written<RestFigures>
  freshness: Freshness
  /** The run's last day. */
  end: Day
  /** The moment to the minute, as ISO 8601. */
  now: string
  timeZone: string
}) {
  const answer = useAnswer(runId, 'overview', { question, analysis: useFirst(standing, first) })
  usePageKeys(runId, FILTERS)
  const { about, days, undated, context, leads, ...measured } = answer.analysis
  const { targets, primaryStage, currency } = about
  return (
    <>
      <DrawnStanding
        runId={runId}
        standing={standing}
        freshness={freshness}
        end={end}
        now={now}
        mayWrite={useMayWrite()}
      />
      <div className="space-y-8">
        <div id={FILTERS} className="space-y-3">
          <DrawnFilterBar values={values} dataPeriod={about.period} question={answer.question} onAsk={answer.ask} />
          <WholeRunNote question={answer.question} />
        </div>
        <AnswerFrame answer={answer} said={useRead(rest).said}>
          <DrawnTotals runId={runId} measured={measured} leads={leads} targets={targets} currency={currency} />
          <DailyTrend days={days} undated={undated} targets={targets} primaryStage={primaryStage} currency={currency} />
          {context !== null && <DrawnContext context={context} currency={currency} />}
        </AnswerFrame>
        <DrawnRest
          runId={runId}
          rest={rest}
          freshness={freshness}
          now={now}
          timeZone={timeZone}
          query={questionParams(answer.question)}
        />
      </div>
    </>
  )
}

/** The answer of the server, what stands in the standing put back. */
function useFirst(standing: Written<StandingFigures>, first: Written<AnswerFigures>) {
  return useMemo(() => {
    const { days, rates, totals } = readWritten(standing)
    return { days, rates, totals, ...readWritten(first) }
  }, [standing, first])
}

function useRead<Figures>(text: Written<Figures>): Figures {
  return useMemo(() => readWritten(text), [text])
}
