import { respondToBody } from '#app/_server/respond.ts'
import { saveRunChanges } from '#app/_server/save-run.ts'

export async function PATCH(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respondToBody(request, (scope, body) => saveRunChanges(scope, runId, body))
}
