import { respondToBody } from '#app/_server/respond.ts'
import { saveWorkspaceRemoval } from '#app/_server/save-removal.ts'
import { saveWorkspaceName } from '#app/_server/save-workspace.ts'

/** Renames the workspace in view. */
export async function PATCH(request: Request) {
  return respondToBody(request, saveWorkspaceName, 204)
}

/** Removes the workspace in view with everything in it. */
export async function DELETE(request: Request) {
  return respondToBody(request, saveWorkspaceRemoval, 204)
}
