import { respondToWrite } from '#app/_server/respond.ts'
import { closeShare } from '#app/_server/save-share.ts'

/** Closes a link at once. It stays in the list. */
export async function DELETE(request: Request, { params }: { params: Promise<{ runId: string; shareId: string }> }) {
  const { runId, shareId } = await params
  return respondToWrite(request, (scope) => closeShare(scope, runId, shareId), 204)
}
