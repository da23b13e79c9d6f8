import { respondWithFile } from '#app/_server/download.ts'
import { loadAnalysisFile } from '#app/_server/load-table.ts'
import { parseQuestion } from '#lib/analysis/question'

/** The answer to a question as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  const search = new URL(request.url).searchParams
  const asked = Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]))
  return respondWithFile((scope) => loadAnalysisFile(scope, runId, parseQuestion(asked)))
}
