import { z } from 'zod'
import { respondToBody } from '#app/_server/respond.ts'
import { confirmImport } from '#app/_server/save-import.ts'
import { refused } from '#lib/kernel/result'

/** `seen` are the corrections of the plan that was looked at: what somebody else has changed since is not confirmed. */
const body = z.strictObject({ replace: z.boolean(), seen: z.record(z.string(), z.unknown()).optional() })

export async function POST(request: Request, { params }: { params: Promise<{ runId: string; importId: string }> }) {
  const { runId, importId } = await params
  return respondToBody(request, async (scope, said) => {
    const parsed = body.safeParse(said)
    return parsed.success
      ? confirmImport(scope, runId, importId, parsed.data)
      : refused('invalid', { fields: 'replace' })
  })
}
