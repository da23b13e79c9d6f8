import { respond, respondToBody } from '#app/_server/respond.ts'
import { findReportDraft, saveDraft } from '#app/_server/save-report.ts'

/** What people have set for a run's report, and its revision. */
export async function GET(_request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respond((scope) => findReportDraft(scope, runId))
}

export async function PATCH(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respondToBody(request, (scope, body) => saveDraft(scope, runId, body))
}
