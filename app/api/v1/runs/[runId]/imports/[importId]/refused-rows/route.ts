import { getTranslations } from 'next-intl/server'
import { answerRefusal } from '#app/_server/answer.ts'
import { loadRefusedRows } from '#app/_server/load-refused-rows.ts'
import { respondWith } from '#app/_server/respond.ts'

export async function GET(_request: Request, { params }: { params: Promise<{ runId: string; importId: string }> }) {
  const { runId, importId } = await params
  return respondWith(async (scope) => {
    const translate = await getTranslations('problems')
    const found = await loadRefusedRows(scope, runId, importId, (problem) =>
      translate(problem.code as Parameters<typeof translate>[0], { ...problem.params }),
    )
    if (!found.ok) return answerRefusal(found.reason)
    return new Response(found.value.body, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.value.fileName)}`,
        'Cache-Control': 'no-store',
      },
    })
  }, 'write')
}
