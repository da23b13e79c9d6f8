import { respondToWrite } from '#app/_server/respond.ts'
import { undoDecision } from '#app/_server/save-actions.ts'

/** Undoes a batch of actions, or one action by its id. */
export async function DELETE(request: Request, { params }: { params: Promise<{ runId: string; which: string }> }) {
  const { runId, which } = await params
  return respondToWrite(request, (scope) => undoDecision(scope, runId, which), 204)
}
