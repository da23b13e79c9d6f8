import { answerQuestion } from '#app/_server/load-analysis.ts'
import { respond } from '#app/_server/respond.ts'
import { parseQuestion } from '#lib/analysis/question'

export async function GET(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  const search = new URL(request.url).searchParams
  const asked = Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]))
  return respond((scope) => answerQuestion(scope, runId, parseQuestion(asked)))
}
