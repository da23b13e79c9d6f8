import { reportAnswerOf } from '#app/_client/report-part.ts'
import type { ReportView } from '#app/_sections/report-view.ts'
import type { Report, ReportDraft } from '#app/_server/load-report.ts'

/** What travels to the browser of a report. */
export function viewOf({ runId, analysis, header, version, madeOn }: Report, draft: ReportDraft): ReportView {
  return { runId, answer: reportAnswerOf(analysis, header), header: { ...header, draft }, version, madeOn }
}
