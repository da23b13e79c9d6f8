import { respondToWrite } from '#app/_server/respond.ts'
import { reopenReport } from '#app/_server/save-report.ts'

export async function POST(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respondToWrite(request, (scope) => reopenReport(scope, runId), 204)
}
