import { answerPicture, answerRefusal } from '#app/_server/answer.ts'
import { requireScope } from '#app/_server/require-scope.ts'
import { openPicture } from '#app/_server/save-creative.ts'

/** The picture of a creative. */
export async function GET(_request: Request, { params }: { params: Promise<{ runId: string; sha256: string }> }) {
  const { runId, sha256 } = await params
  const opened = await openPicture(await requireScope(), runId, sha256)
  return opened.ok ? answerPicture(opened.value) : answerRefusal(opened.reason)
}
