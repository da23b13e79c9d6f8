import { respondToVisitor } from '#app/_server/respond.ts'
import { saveChosenWorkspace } from '#app/_server/save-workspace.ts'
import { accepted } from '#lib/kernel/result'

/** Looks at another workspace from now on. */
export async function PUT(request: Request) {
  return respondToVisitor(request, async (body) => {
    const saved = await saveChosenWorkspace(body)
    return saved.ok ? accepted({ value: null, cookies: [] }) : saved
  })
}
