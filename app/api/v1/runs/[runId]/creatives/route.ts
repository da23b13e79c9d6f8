import { respondToWrite } from '#app/_server/respond.ts'
import { saveCreative } from '#app/_server/save-creative.ts'

export async function PATCH(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respondToWrite(
    request,
    async (scope) => saveCreative(scope, runId, await request.json().catch(() => null)),
    204,
  )
}
