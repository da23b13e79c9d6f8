import { answerRefusal } from '#app/_server/answer.ts'
import { findFrozenText } from '#app/_server/load-report.ts'
import { requireScope } from '#app/_server/require-scope.ts'

/** The frozen `Analysis`: exactly the text whose SHA-256 the report names. */
export async function GET(_request: Request, { params }: { params: Promise<{ runId: string; snapshotId: string }> }) {
  const { runId, snapshotId } = await params
  const found = await findFrozenText(await requireScope(), runId, snapshotId)
  if (!found.ok) return answerRefusal(found.reason)
  return new Response(found.value.analysis, {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ETag: `"${found.value.sha256}"` },
  })
}
