import { respondToBody } from '#app/_server/respond.ts'
import { saveEdits } from '#app/_server/save-labels.ts'

export async function POST(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respondToBody(request, (scope, body) => saveEdits(scope, runId, body), 201)
}
