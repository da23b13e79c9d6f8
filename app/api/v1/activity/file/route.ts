import { getLocale } from 'next-intl/server'
import { respondWithFile } from '#app/_server/download.ts'
import { loadActivityFile } from '#app/_server/load-activity.ts'
import { refused } from '#lib/kernel/result'
import { isLocale } from '#lib/locale/locales'

/** Who did what in the workspace, as a file: `format` csv or xlsx, `lang` en, ru or ar, `run` the id of one test run. */
export async function GET(request: Request) {
  const search = new URL(request.url).searchParams
  const format = search.get('format') ?? 'csv'
  const lang = search.get('lang') ?? undefined
  return respondWithFile(async (scope) => {
    if (format !== 'csv' && format !== 'xlsx') return refused('invalid', { fields: 'format' })
    const locale = isLocale(lang) ? lang : await getLocale()
    return loadActivityFile(scope, { runId: search.get('run') || null, format, locale })
  })
}
