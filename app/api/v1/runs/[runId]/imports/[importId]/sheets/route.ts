import { z } from 'zod'
import { readSheet } from '#app/_server/read-sheet.ts'
import { respondToBody } from '#app/_server/respond.ts'
import { refused } from '#lib/kernel/result'

const body = z.strictObject({ sheet: z.string().min(1).max(255) })

export async function POST(request: Request, { params }: { params: Promise<{ runId: string; importId: string }> }) {
  const { runId, importId } = await params
  return respondToBody(
    request,
    async (scope, sent) => {
      const parsed = body.safeParse(sent)
      return parsed.success
        ? readSheet(scope, runId, importId, parsed.data.sheet)
        : refused('invalid', { fields: 'sheet' })
    },
    201,
  )
}
