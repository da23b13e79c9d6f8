import { previewRules } from '#app/_server/load-names.ts'
import { namingTried } from '#app/_server/naming-body.ts'
import { respondToBody } from '#app/_server/respond.ts'
import { refused } from '#lib/kernel/result'

export async function POST(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respondToBody(request, async (scope, said) => {
    const parsed = namingTried.safeParse(said)
    return parsed.success ? previewRules(scope, runId, parsed.data.naming) : refused('invalid', { fields: 'naming' })
  })
}
