import { respondWithMadeFile } from '#app/_server/download.ts'
import { printSnapshot } from '#app/_server/print-report.ts'

/** A finished report as a PDF, in the language (`lang`) and on the paper (`paper`) that the address asks for. */
export async function POST(request: Request, { params }: { params: Promise<{ runId: string; snapshotId: string }> }) {
  const { runId, snapshotId } = await params
  return respondWithMadeFile(request, (scope) => printSnapshot(scope, runId, snapshotId, request))
}
