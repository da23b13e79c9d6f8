import type { ComponentType } from 'react'
import type { ReportPart } from '#lib/kernel/report'
import { ReportActions } from './report-actions.tsx'
import { ReportAppendix } from './report-appendix.tsx'
import { ReportClosing } from './report-closing.tsx'
import { ReportContents } from './report-contents.tsx'
import { ReportContext } from './report-context.tsx'
import { ReportCover } from './report-cover.tsx'
import { ReportCreatives } from './report-creatives.tsx'
import { ReportForecast } from './report-forecast.tsx'
import { ReportFunnel } from './report-funnel.tsx'
import { ReportLeads } from './report-leads.tsx'
import { ReportMethod } from './report-method.tsx'
import { ReportPainPoints } from './report-pain-points.tsx'
import { ReportReading } from './report-reading.tsx'
import { ReportSegments } from './report-segments.tsx'
import { ReportSummary } from './report-summary.tsx'
import type { ReportView } from './report-view.ts'
import { shownParts } from './report-view.ts'

const PAGES: Readonly<Record<ReportPart, ComponentType<{ view: ReportView }>>> = {
  reading: ReportReading,
  forecast: ReportForecast,
  funnel: ReportFunnel,
  segments: ReportSegments,
  creatives: ReportCreatives,
  painPoints: ReportPainPoints,
  leads: ReportLeads,
  context: ReportContext,
  actions: ReportActions,
  method: ReportMethod,
  appendix: ReportAppendix,
}

/** The report in the order of its pages. */
export function ReportDocument({ view }: { view: ReportView }) {
  const parts = shownParts(view)
  return (
    <>
      <ReportCover view={view} />
      <ReportSummary view={view} />
      <ReportContents parts={['summary', ...parts]} />
      {parts.map((part) => {
        const Page = PAGES[part]
        return <Page key={part} view={view} />
      })}
      <ReportClosing view={view} />
    </>
  )
}
