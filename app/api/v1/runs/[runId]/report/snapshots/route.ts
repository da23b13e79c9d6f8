import { findVersions } from '#app/_server/load-report.ts'
import { respond, respondToBody } from '#app/_server/respond.ts'
import { finishReport } from '#app/_server/save-report.ts'

/** The finished reports of a run. */
export async function GET(_request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respond((scope) => findVersions(scope, runId))
}

/** Finishes the run's report. */
export async function POST(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respondToBody(request, (scope, body) => finishReport(scope, runId, body), 201)
}
