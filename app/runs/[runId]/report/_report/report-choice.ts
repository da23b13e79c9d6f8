import type { AbstractIntlMessages } from 'next-intl'
import { getLocale, getMessages } from 'next-intl/server'
import type { ReportDraft } from '#app/_server/load-report.ts'
import type { SearchParams } from '#lib/analysis/question'
import type { Paper } from '#lib/kernel/report'
import { PAPERS } from '#lib/kernel/report'
import type { Locale } from '#lib/locale/locales'
import { isLocale } from '#lib/locale/locales'

/** Catalogues that the pages of a report speak from. */
const NAMESPACES = [
  'common',
  'analysis',
  'breakdown',
  'export',
  'import',
  'leads',
  'names',
  'overview',
  'problems',
  'reasons',
  'report',
]

export type ReportLanguage = {
  readonly locale: Locale
  /** Null where they are those of the screen. */
  readonly messages: AbstractIntlMessages | null
}

/** The language that the address asks for, else the one set for the report, else that of the screen. */
export async function languageOf(search: SearchParams, draft: ReportDraft): Promise<ReportLanguage> {
  const screen = await getLocale()
  const asked = typeof search.lang === 'string' && isLocale(search.lang) ? search.lang : null
  const locale = asked ?? draft.locale ?? screen
  if (locale === screen) return { locale, messages: null }
  const messages = await getMessages({ locale })
  return {
    locale,
    messages: Object.fromEntries(NAMESPACES.map((name) => [name, messages[name as keyof typeof messages]])),
  }
}

/** The paper that the address asks for; null where it asks for none. */
export function askedPaper(search: SearchParams): Paper | null {
  return PAPERS.find((paper) => paper === search.paper) ?? null
}
