import { getLocale } from 'next-intl/server'
import { respondWithFile } from '#app/_server/download.ts'
import { loadIds } from '#app/_server/load-actions.ts'
import { refused } from '#lib/kernel/result'
import { isLocale } from '#lib/locale/locales'
import { CARRIED_OUT } from '#lib/verdict/platform-lists'

/** Ids of the ads of a platform to be paused or boosted: `outcome`, `platform`, `format` csv or xlsx, `lang`. */
export async function GET(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  const search = new URL(request.url).searchParams
  const outcome = CARRIED_OUT.find((own) => own === search.get('outcome'))
  const [platform, format] = [search.get('platform'), search.get('format') ?? 'csv']
  const lang = search.get('lang') ?? undefined
  return respondWithFile(async (scope) => {
    if (outcome === undefined) return refused('invalid', { fields: 'outcome' })
    if (platform === null) return refused('invalid', { fields: 'platform' })
    if (format !== 'csv' && format !== 'xlsx') return refused('invalid', { fields: 'format' })
    return loadIds(scope, runId, { outcome, platform, format, locale: isLocale(lang) ? lang : await getLocale() })
  })
}
