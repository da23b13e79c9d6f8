import { importCorrections } from '#app/_server/import-body.ts'
import { findImportView } from '#app/_server/load-import.ts'
import { respond, respondToBody, respondToWrite } from '#app/_server/respond.ts'
import { correctImport, dropImport } from '#app/_server/save-import.ts'
import { refused } from '#lib/kernel/result'

type Context = { params: Promise<{ runId: string; importId: string }> }

export async function GET(_request: Request, { params }: Context) {
  const { runId, importId } = await params
  return respond((scope) => findImportView(scope, runId, importId), 200, 'write')
}

export async function PATCH(request: Request, { params }: Context) {
  const { runId, importId } = await params
  return respondToBody(request, async (scope, said) => {
    const parsed = importCorrections.safeParse(said)
    return parsed.success
      ? correctImport(scope, runId, importId, parsed.data.corrections)
      : refused('invalid', { fields: 'corrections' })
  })
}

export async function DELETE(request: Request, { params }: Context) {
  const { runId, importId } = await params
  return respondToWrite(request, (scope) => dropImport(scope, runId, importId), 204)
}
