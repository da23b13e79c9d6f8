import { answerRefusal } from '#app/_server/answer.ts'
import { findFrozenText } from '#app/_server/load-report.ts'
import { respondWith } from '#app/_server/respond.ts'

/** The frozen `Analysis`: exactly the text whose SHA-256 the report names. */
export async function GET(_request: Request, { params }: { params: Promise<{ runId: string; snapshotId: string }> }) {
  const { runId, snapshotId } = await params
  return respondWith(async (scope) => {
    const found = await findFrozenText(scope, runId, snapshotId)
    if (!found.ok) return answerRefusal(found.reason)
    return new Response(found.value.analysis, {
      headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ETag: `"${found.value.sha256}"` },
    })
  })
}
