import { respond, respondToBody } from '#app/_server/respond.ts'
import { findStages, saveLeadStages } from '#app/_server/save-lead-stages.ts'

type Context = { params: Promise<{ runId: string }> }

/** The stages of the run's leads with what they mean. */
export async function GET(_request: Request, { params }: Context) {
  const { runId } = await params
  return respond((scope) => findStages(scope, runId))
}

/** Says what stages mean, in all runs of the workspace; stages that are not named stay as they are. */
export async function PATCH(request: Request, { params }: Context) {
  const { runId } = await params
  return respondToBody(request, (scope, body) => saveLeadStages(scope, runId, body))
}
