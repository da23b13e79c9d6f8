import { sheetChoice } from '#app/_server/import-body.ts'
import { readSheet } from '#app/_server/read-sheet.ts'
import { respondToBody } from '#app/_server/respond.ts'
import { refused } from '#lib/kernel/result'

export async function POST(request: Request, { params }: { params: Promise<{ runId: string; importId: string }> }) {
  const { runId, importId } = await params
  return respondToBody(
    request,
    async (scope, sent) => {
      const parsed = sheetChoice.safeParse(sent)
      return parsed.success
        ? readSheet(scope, runId, importId, parsed.data.sheet)
        : refused('invalid', { fields: 'sheet' })
    },
    201,
  )
}
