import { pastActions } from '#app/_server/load-actions.ts'
import { respond, respondToBody } from '#app/_server/respond.ts'
import { saveDecision, saveDone } from '#app/_server/save-actions.ts'

type Context = { params: Promise<{ runId: string }> }

export async function GET(_request: Request, { params }: Context) {
  const { runId } = await params
  return respond((scope) => pastActions(scope, runId))
}

export async function POST(request: Request, { params }: Context) {
  const { runId } = await params
  return respondToBody(request, (scope, body) => saveDecision(scope, runId, body), 201)
}

/** Whether actions are carried out on the platform. */
export async function PATCH(request: Request, { params }: Context) {
  const { runId } = await params
  return respondToBody(request, (scope, body) => saveDone(scope, runId, body), 204)
}
