import { respondToBody } from '#app/_server/respond.ts'
import { saveWorkspaceName } from '#app/_server/save-workspace.ts'

/** Renames the workspace in view. */
export async function PATCH(request: Request) {
  return respondToBody(request, saveWorkspaceName, 204)
}
