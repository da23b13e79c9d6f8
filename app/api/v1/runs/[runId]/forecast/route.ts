import { answerWhatIf } from '#app/_server/load-analysis.ts'
import { respond } from '#app/_server/respond.ts'
import { parseWhatIf } from '#lib/analysis/what-if'

/** Forecast and decision with the settings that the address tries: `?market=rough&days=56`. Nothing is saved. */
export async function GET(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  const tried = Object.fromEntries(new URL(request.url).searchParams)
  return respond((scope) => answerWhatIf(scope, runId, parseWhatIf(tried)))
}
