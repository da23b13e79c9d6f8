import { partOf } from '#app/_client/analysis-part.ts'
import { ForWriters } from '#app/_client/may-write.tsx'
import { writer } from '#app/_client/written.ts'
import type { FilterValues } from '#app/_sections/filter-bar.tsx'
import { FirstSteps } from '#app/_sections/first-steps.tsx'
import { freshnessOf } from '#app/_sections/freshness.ts'
import { OnlyLeads } from '#app/_sections/only-leads.tsx'
import { thisMinute, todayIn } from '#app/_server/clock.ts'
import { loadAnalysis, loadFilterValues } from '#app/_server/load-analysis.ts'
import { loadRun } from '#app/_server/load-runs.ts'
import { hasOnlyLeads } from '#lib/analysis/about-file'
import type { Analysis } from '#lib/analysis/analysis'
import { parseQuestion, questionParams, WHOLE_RUN } from '#lib/analysis/question'
import type { Span } from '#lib/kernel/day'
import { Overview } from './_analysis/overview.tsx'
import { besideStanding, restOf, standingOf } from './_analysis/overview-figures.ts'
import { DatesNotice } from './import/_wizard/dates-notice.tsx'

export default async function OverviewPage({ params, searchParams }: PageProps<'/runs/[runId]'>) {
  const { runId } = await params
  const question = parseQuestion(await searchParams)
  const whole = await loadAnalysis(runId, WHOLE_RUN)
  const isOfWhole = questionParams(question) === questionParams(WHOLE_RUN)
  const analysis = isOfWhole ? whole : await loadAnalysis(runId, question)
  const values = await loadFilterValues(runId)
  if (analysis.about.files.length === 0) return <FirstSteps runId={runId} />
  if (hasOnlyLeads(analysis.about)) return <OnlyLeads runId={runId} leads={analysis.leads} />
  const { id, settingsVersion, start, end, timeZone } = await loadRun(runId)
  const freshness = freshnessOf(whole, { start, end }, todayIn(timeZone))
  const now = thisMinute()
  return (
    <div className="space-y-8">
      <ForWriters>
        <DatesNotice run={{ id, settingsVersion, start, end, data: daysOf(whole) }} />
      </ForWriters>
      <Overview
        runId={runId}
        standing={writtenStanding(whole)}
        question={question}
        answer={isOfWhole ? writtenBeside(whole) : writtenPart(analysis)}
        values={writtenValues(values)}
        rest={writtenRest(whole)}
        freshness={freshness}
        end={end}
        now={now}
        timeZone={timeZone}
      />
    </div>
  )
}

const writtenStanding = writer(standingOf)
const writtenBeside = writer(besideStanding)
const writtenPart = writer((analysis: Analysis) => partOf(analysis, 'overview'))
const writtenValues = writer((values: FilterValues) => values)
const writtenRest = writer(restOf)

function daysOf({ days }: Analysis): Span | null {
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? null : { start: first.date, end: last.date }
}
