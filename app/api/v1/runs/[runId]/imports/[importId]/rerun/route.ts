import { respondToWrite } from '#app/_server/respond.ts'
import { rerunImport } from '#app/_server/save-import.ts'

export async function POST(request: Request, { params }: { params: Promise<{ runId: string; importId: string }> }) {
  const { runId, importId } = await params
  return respondToWrite(request, (scope) => rerunImport(scope, runId, importId))
}
