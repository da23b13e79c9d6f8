import { z } from 'zod'
import { previewRules } from '#app/_server/load-names.ts'
import { respondToBody } from '#app/_server/respond.ts'
import { NAMING_COLUMNS } from '#lib/import/naming/read-names'
import { refused } from '#lib/kernel/result'

/** Patterns as they are being typed: what is none yet is told in the answer. */
const body = z.strictObject({
  naming: z.array(z.strictObject({ column: z.enum(NAMING_COLUMNS), pattern: z.string().max(500) })).max(20),
})

export async function POST(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respondToBody(request, async (scope, said) => {
    const parsed = body.safeParse(said)
    return parsed.success ? previewRules(scope, runId, parsed.data.naming) : refused('invalid', { fields: 'naming' })
  })
}
