import { respondToWrite } from '#app/_server/respond.ts'
import { takeBackLabels } from '#app/_server/save-labels.ts'

export async function DELETE(request: Request, { params }: { params: Promise<{ runId: string; batch: string }> }) {
  const { runId, batch } = await params
  return respondToWrite(request, (scope) => takeBackLabels(scope, runId, Number(batch)), 204)
}
