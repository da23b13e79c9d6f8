import { respondToWrite } from '#app/_server/respond.ts'
import { saveEdits } from '#app/_server/save-labels.ts'

export async function POST(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respondToWrite(request, async (scope) => saveEdits(scope, runId, await request.json().catch(() => null)), 201)
}
