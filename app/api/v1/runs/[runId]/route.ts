import { findRunSettings } from '#app/_server/load-runs.ts'
import { respond, respondToBody } from '#app/_server/respond.ts'
import { saveRunRemoval } from '#app/_server/save-removal.ts'
import { saveRunChanges } from '#app/_server/save-run.ts'

/** The run with its settings. */
export async function GET(_request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respond((scope) => findRunSettings(scope, runId))
}

export async function PATCH(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respondToBody(request, (scope, body) => saveRunChanges(scope, runId, body))
}

/** Removes the run with everything in it. */
export async function DELETE(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respondToBody(request, (scope, body) => saveRunRemoval(scope, runId, body), 204)
}
