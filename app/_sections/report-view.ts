import type { ReportAnswer } from '#app/_client/report-part.ts'
import type { ReportChange, ReportHeader } from '#db/schema/reports'
import type { Day } from '#lib/kernel/day'
import type { ReportPart } from '#lib/kernel/report'
import { REPORT_PARTS } from '#lib/kernel/report'

/** What is printed: an answer about the whole run, and what stands around it. */
export type ReportView = {
  readonly runId: string
  readonly answer: ReportAnswer
  readonly header: ReportHeader
  /** Null while the report is worked on. */
  readonly version: {
    readonly name: string
    readonly signedBy: string
    readonly sha256: string
    readonly changes: readonly ReportChange[]
  } | null
  readonly madeOn: Day
}

/** The parts for which the data carry something, in order. */
export function carriedParts({ forecast, groups, leads, context, actions }: ReportAnswer): readonly ReportPart[] {
  const carried: Readonly<Partial<Record<ReportPart, boolean>>> = {
    forecast: forecast !== null,
    segments: groups.segment.length > 0,
    creatives: groups.creative.length > 0,
    painPoints: groups.painPoint.length > 0,
    leads: leads !== null,
    context: context !== null,
    actions: actions !== null,
    appendix: groups.ad.length > 0,
  }
  return REPORT_PARTS.filter((part) => carried[part] ?? true)
}

/** Those of them that nobody has left out. */
export function shownParts({ answer, header }: Pick<ReportView, 'answer' | 'header'>): readonly ReportPart[] {
  return carriedParts(answer).filter((part) => !header.draft.leftOut.includes(part))
}

/** Where a picture that the report shows is to be had. */
export function pictureAddress(runId: string, sha256: string): string {
  return `/api/v1/runs/${runId}/report/pictures/${sha256}`
}
