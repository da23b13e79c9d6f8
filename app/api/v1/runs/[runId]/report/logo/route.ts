import { uploadOf } from '#app/_server/read-upload.ts'
import { respondToWrite } from '#app/_server/respond.ts'
import { saveLogo } from '#app/_server/save-report.ts'

/** The body is the picture itself. */
export async function POST(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respondToWrite(request, (scope) => saveLogo(scope, runId, uploadOf(request).pieces), 201)
}
