'use client'

import type { ReactNode } from 'react'
import type { FirstAnswer } from '#app/_client/answer.ts'
import { useAnswer } from '#app/_client/answer.ts'
import { ContextTotals } from '#app/_sections/context-totals.tsx'
import { DailyTrend } from '#app/_sections/daily-trend.tsx'
import { ExportTables } from '#app/_sections/export-tables.tsx'
import type { FilterValues } from '#app/_sections/filter-bar.tsx'
import { FilterBar } from '#app/_sections/filter-bar.tsx'
import { FunnelSection } from '#app/_sections/funnel-section.tsx'
import { LeadsNote } from '#app/_sections/leads-note.tsx'
import { TotalsStrip } from '#app/_sections/totals-strip.tsx'
import { WasteSection } from '#app/_sections/waste-section.tsx'
import { WholeRunNote } from '#app/_sections/whole-run-note.tsx'
import type { WastedOn } from '#lib/analysis/analysis'
import { questionParams } from '#lib/analysis/question'
import type { TableName } from '#lib/analysis/tables'
import { AnswerFrame } from './answer-frame.tsx'
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
  children,
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
  /** What is of the whole run, whatever is asked. */
  children: ReactNode
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
        <TotalsStrip measured={measured} currency={currency} />
        {leads !== null && <LeadsNote leads={leads} runId={runId} />}
        <FunnelSection measured={measured} targets={targets} currency={currency} />
        <DailyTrend days={days} undated={undated} targets={targets} primaryStage={primaryStage} currency={currency} />
        {context !== null && <ContextTotals context={context} currency={currency} />}
      </AnswerFrame>
      <WasteSection waste={waste} currency={currency} />
      {children}
      <ExportTables runId={runId} tables={tables} query={questionParams(answer.question)} />
    </div>
  )
}
