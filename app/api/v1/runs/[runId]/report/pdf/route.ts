import { respondWithMadeFile } from '#app/_server/download.ts'
import { printReport } from '#app/_server/print-report.ts'

/** The report as a PDF, in the language (`lang`) and on the paper (`paper`) that the address asks for. */
export async function POST(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respondWithMadeFile(request, (scope) => printReport(scope, runId, request))
}
