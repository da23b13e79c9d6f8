import { answerPicture, answerRefusal } from '#app/_server/answer.ts'
import { openReportPicture } from '#app/_server/load-report.ts'
import { respondWith } from '#app/_server/respond.ts'

/** A logo or a creative's picture, also of a finished report whose run shows another one by now. */
export async function GET(request: Request, { params }: { params: Promise<{ runId: string; sha256: string }> }) {
  const { runId, sha256 } = await params
  return respondWith(async (scope) => {
    const opened = await openReportPicture(scope, runId, sha256)
    return opened.ok ? answerPicture(opened.value, sha256, request) : answerRefusal(opened.reason)
  })
}
