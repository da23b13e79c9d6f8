import { answerPicture, answerRefusal } from '#app/_server/answer.ts'
import { openReportPicture } from '#app/_server/load-report.ts'
import { requireScope } from '#app/_server/require-scope.ts'

/** A logo or a creative's picture, also of a finished report whose run shows another one by now. */
export async function GET(_request: Request, { params }: { params: Promise<{ runId: string; sha256: string }> }) {
  const { runId, sha256 } = await params
  const opened = await openReportPicture(await requireScope(), runId, sha256)
  return opened.ok ? answerPicture(opened.value) : answerRefusal(opened.reason)
}
