import { findRunNames } from '#app/_server/load-runs.ts'
import { respond, respondToBody } from '#app/_server/respond.ts'
import { saveRun } from '#app/_server/save-run.ts'
import { accepted } from '#lib/kernel/result'

/** The test runs of the workspace by name. */
export async function GET() {
  return respond(async (scope) => accepted({ runs: await findRunNames(scope) }))
}

export async function POST(request: Request) {
  return respondToBody(request, saveRun, 201)
}
