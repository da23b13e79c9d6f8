'use client'

import type { ComponentProps } from 'react'
import type { FirstAnswer } from '#app/_client/answer.ts'
import { useAnswer } from '#app/_client/answer.ts'
import { DailyTrend } from '#app/_sections/daily-trend.tsx'
import type { DataSources } from '#app/_sections/data-sources.tsx'
import type { FilterValues } from '#app/_sections/filter-bar.tsx'
import { FilterBar } from '#app/_sections/filter-bar.tsx'
import { WholeRunNote } from '#app/_sections/whole-run-note.tsx'
import type { WastedOn } from '#lib/analysis/analysis'
import { questionParams } from '#lib/analysis/question'
import type { TableName } from '#lib/analysis/tables'
import { AnswerFrame } from './answer-frame.tsx'
import { DrawnContext, DrawnRest, DrawnTotals } from './overview-parts.tsx'
import { usePageKeys } from './use-page-keys.ts'

const FILTERS = 'filters'

/** The figures of a run, or of a part of it: what came of it, where people fall out, how it went day by day. */
export function Overview({
  runId,
  first,
  values,
  waste,
  tables,
  said,
  sources,
}: {
  runId: string
  first: FirstAnswer
  values: FilterValues
  /** Of the whole run, whatever is asked. Drawn here: figures travel in far fewer bytes than their picture. */
  waste: readonly WastedOn[]
  /** Those of the run that have something in them. */
  tables: readonly TableName[]
  /** Codes of problems that stand above, with the standing of the whole run. */
  said: readonly string[]
  /** The files of the whole run. */
  sources: ComponentProps<typeof DataSources>
}) {
  const answer = useAnswer(runId, 'overview', first)
  usePageKeys(runId, FILTERS)
  const { about, days, undated, context, leads, ...measured } = answer.analysis
  const { targets, primaryStage, currency } = about
  return (
    <div className="space-y-8">
      <div id={FILTERS} className="space-y-3">
        <FilterBar values={values} dataPeriod={about.period} question={answer.question} onAsk={answer.ask} />
        <WholeRunNote question={answer.question} />
      </div>
      <AnswerFrame answer={answer} said={said}>
        <DrawnTotals runId={runId} measured={measured} leads={leads} targets={targets} currency={currency} />
        <DailyTrend days={days} undated={undated} targets={targets} primaryStage={primaryStage} currency={currency} />
        {context !== null && <DrawnContext context={context} currency={currency} />}
      </AnswerFrame>
      <DrawnRest
        waste={waste}
        sources={sources}
        exports={{ runId, tables, query: questionParams(answer.question) }}
        currency={currency}
      />
    </div>
  )
}
