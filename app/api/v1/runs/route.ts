import { respondToWrite } from '#app/_server/respond.ts'
import { saveRun } from '#app/_server/save-run.ts'

export async function POST(request: Request) {
  return respondToWrite(request, async (scope) => saveRun(scope, await request.json().catch(() => null)), 201)
}
