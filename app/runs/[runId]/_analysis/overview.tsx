'use client'

import type { FirstAnswer } from '#app/_client/answer.ts'
import { useAnswer } from '#app/_client/answer.ts'
import { ContextTotals } from '#app/_sections/context-totals.tsx'
import { DailyTrend } from '#app/_sections/daily-trend.tsx'
import { DataSources } from '#app/_sections/data-sources.tsx'
import { ExportTables } from '#app/_sections/export-tables.tsx'
import type { FilterValues } from '#app/_sections/filter-bar.tsx'
import { FilterBar } from '#app/_sections/filter-bar.tsx'
import { FunnelSection } from '#app/_sections/funnel-section.tsx'
import { LeadsNote } from '#app/_sections/leads-note.tsx'
import { TotalsStrip } from '#app/_sections/totals-strip.tsx'
import { WholeRunNote } from '#app/_sections/whole-run-note.tsx'
import { questionParams } from '#lib/analysis/question'
import type { TableName } from '#lib/analysis/tables'
import { AnswerFrame } from './answer-frame.tsx'

/** A run at a glance: what came of it, where people fall out, how it went day by day, and how we know. */
export function Overview({
  runId,
  first,
  values,
  tables,
  said,
}: {
  runId: string
  first: FirstAnswer
  values: FilterValues
  /** Those of the run that have something in them. */
  tables: readonly TableName[]
  /** Codes of problems that stand above, with the standing of the whole run. */
  said: readonly string[]
}) {
  const answer = useAnswer(runId, 'overview', first)
  const { about, days, undated, context, leads, ...measured } = answer.analysis
  return (
    <div className="space-y-6">
      <FilterBar values={values} dataPeriod={about.period} question={answer.question} onAsk={answer.ask} />
      <WholeRunNote question={answer.question} />
      <AnswerFrame answer={answer} said={said}>
        <TotalsStrip measured={measured} currency={about.currency} />
        {leads !== null && <LeadsNote leads={leads} runId={runId} />}
        <FunnelSection measured={measured} targets={about.targets} currency={about.currency} />
        <DailyTrend days={days} undated={undated} primaryStage={about.primaryStage} currency={about.currency} />
        {context !== null && <ContextTotals context={context} currency={about.currency} />}
        <DataSources lastDay={days.at(-1)?.date ?? about.period?.end ?? null} files={about.files} />
      </AnswerFrame>
      <ExportTables runId={runId} tables={tables} query={questionParams(answer.question)} />
    </div>
  )
}
