import { respondWithMadeFile } from '#app/_server/download.ts'
import { checkArchive, loadArchive } from '#app/_server/load-archive.ts'
import { requireShownWorkspace } from '#app/_server/require-shown-workspace.ts'
import { respond } from '#app/_server/respond.ts'

/** Whether it would come, asked beforehand: a form that is refused leads away from its page. */
export async function GET(request: Request) {
  return respond(
    async (scope) => {
      const shown = requireShownWorkspace(request, scope)
      return shown.ok ? checkArchive(scope) : shown
    },
    204,
    'administer',
  )
}

/** All that the workspace in view holds, as one archive. A form sends this, so that the browser saves what comes as it comes. */
export async function POST(request: Request) {
  return respondWithMadeFile(request, async (scope) => {
    const shown = requireShownWorkspace(request, scope)
    return shown.ok ? loadArchive(scope) : shown
  })
}
