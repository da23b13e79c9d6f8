import { getLocale } from 'next-intl/server'
import type { ReportDraft } from '#app/_server/load-report.ts'
import type { SearchParams } from '#lib/analysis/question'
import type { Paper } from '#lib/kernel/report'
import { PAPERS } from '#lib/kernel/report'
import type { Locale } from '#lib/locale/locales'
import { isLocale } from '#lib/locale/locales'

/** The language that the address asks for, else the one set for the report, else that of the screen. */
export async function languageOf(search: SearchParams, draft: ReportDraft): Promise<Locale> {
  const asked = typeof search.lang === 'string' && isLocale(search.lang) ? search.lang : null
  return asked ?? draft.locale ?? (await getLocale())
}

/** The paper that the address asks for; null where it asks for none. */
export function askedPaper(search: SearchParams): Paper | null {
  return PAPERS.find((paper) => paper === search.paper) ?? null
}
