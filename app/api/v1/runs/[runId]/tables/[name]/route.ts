import { getLocale } from 'next-intl/server'
import { respondWithFile } from '#app/_server/download.ts'
import { loadTable } from '#app/_server/load-table.ts'
import { parseQuestion } from '#lib/analysis/question'
import { isTableName } from '#lib/analysis/tables'
import { VERDICTS } from '#lib/kernel/outcome'
import { refused } from '#lib/kernel/result'
import { isLocale } from '#lib/locale/locales'

/**
 * A table of a run as a file: `format` csv or xlsx, `lang` en, ru or ar, `verdicts` those to be in the table of verdicts,
 * and the question as in the address of a page.
 */
export async function GET(request: Request, { params }: { params: Promise<{ runId: string; name: string }> }) {
  const { runId, name } = await params
  const search = new URL(request.url).searchParams
  const asked = Object.fromEntries([...new Set(search.keys())].map((key) => [key, search.getAll(key)]))
  const format = search.get('format') ?? 'csv'
  const lang = search.get('lang') ?? undefined
  const verdicts = search.get('verdicts')?.split(',') ?? VERDICTS
  return respondWithFile(async (scope) => {
    if (!isTableName(name)) return refused('notFound')
    if (format !== 'csv' && format !== 'xlsx') return refused('invalid', { fields: 'format' })
    return loadTable(scope, runId, {
      name,
      format,
      question: parseQuestion(asked),
      verdicts: VERDICTS.filter((outcome) => verdicts.includes(outcome)),
      locale: isLocale(lang) ? lang : await getLocale(),
    })
  })
}
