import { z } from 'zod'
import { respondToWrite } from '#app/_server/respond.ts'
import { confirmImport } from '#app/_server/save-import.ts'
import { refused } from '#lib/kernel/result'

const body = z.strictObject({ replace: z.boolean() })

export async function POST(request: Request, { params }: { params: Promise<{ runId: string; importId: string }> }) {
  const { runId, importId } = await params
  const parsed = body.safeParse(await request.json().catch(() => null))
  return respondToWrite(request, async (scope) =>
    parsed.success
      ? confirmImport(scope, runId, importId, parsed.data.replace)
      : refused('invalid', { fields: 'replace' }),
  )
}
