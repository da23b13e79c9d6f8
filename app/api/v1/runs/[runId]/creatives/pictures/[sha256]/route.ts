import { answerPicture, answerRefusal } from '#app/_server/answer.ts'
import { respondWith } from '#app/_server/respond.ts'
import { openPicture } from '#app/_server/save-creative.ts'

/** The picture of a creative. */
export async function GET(request: Request, { params }: { params: Promise<{ runId: string; sha256: string }> }) {
  const { runId, sha256 } = await params
  return respondWith(async (scope) => {
    const opened = await openPicture(scope, runId, sha256)
    return opened.ok ? answerPicture(opened.value, sha256, request) : answerRefusal(opened.reason)
  })
}
