import { importConfirmation } from '#app/_server/import-body.ts'
import { respondToBody } from '#app/_server/respond.ts'
import { confirmImport } from '#app/_server/save-import.ts'
import { refused } from '#lib/kernel/result'

export async function POST(request: Request, { params }: { params: Promise<{ runId: string; importId: string }> }) {
  const { runId, importId } = await params
  return respondToBody(request, async (scope, said) => {
    const parsed = importConfirmation.safeParse(said)
    return parsed.success
      ? confirmImport(scope, runId, importId, parsed.data)
      : refused('invalid', { fields: 'replace' })
  })
}
