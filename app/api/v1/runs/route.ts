import { respondToBody } from '#app/_server/respond.ts'
import { saveRun } from '#app/_server/save-run.ts'

export async function POST(request: Request) {
  return respondToBody(request, saveRun, 201)
}
