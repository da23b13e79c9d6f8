import { respondToBody } from '#app/_server/respond.ts'
import { saveWorkspace } from '#app/_server/save-workspace.ts'

/** Makes a workspace for one more client. */
export async function POST(request: Request) {
  return respondToBody(request, saveWorkspace, 201)
}
