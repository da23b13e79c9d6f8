import { respondToBody } from '#app/_server/respond.ts'
import { saveCreative } from '#app/_server/save-creative.ts'

export async function PATCH(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respondToBody(request, (scope, body) => saveCreative(scope, runId, body), 204)
}
