import { findShares } from '#app/_server/load-share.ts'
import { respond, respondToBody } from '#app/_server/respond.ts'
import { saveShare } from '#app/_server/save-share.ts'

/** The links by which a run can be read without an account; none says its address. */
export async function GET(_request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respond((scope) => findShares(scope, runId), 200, 'write')
}

/** Makes one; the answer is the only place that says its address. */
export async function POST(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respondToBody(request, (scope, body) => saveShare(scope, runId, body), 201)
}
