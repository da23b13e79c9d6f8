import { findImports } from '#app/_server/load-import.ts'
import { uploadOf } from '#app/_server/read-upload.ts'
import { respond, respondToWrite } from '#app/_server/respond.ts'
import { receiveImport } from '#app/_server/save-import.ts'

export async function GET(_request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respond((scope) => findImports(scope, runId), 200, 'write')
}

export async function POST(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respondToWrite(request, (scope) => receiveImport(scope, runId, uploadOf(request)), 201)
}
