import { uploadOf } from '#app/_server/read-upload.ts'
import { respondToWrite } from '#app/_server/respond.ts'
import { savePicture } from '#app/_server/save-creative.ts'

/** The body is the picture itself, the creative stands in the address. */
export async function POST(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  const creative = new URL(request.url).searchParams.get('creative')
  return respondToWrite(request, (scope) => savePicture(scope, runId, creative, uploadOf(request).pieces), 201)
}
