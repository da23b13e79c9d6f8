import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { findDraft } from '#db/reports'
import { findRun } from '#db/runs'
import type { ReportDraft } from '#db/schema/reports'
import type { Scope } from '#db/scope'
import { findSnapshot } from '#db/snapshots'
import { hasOnlyLeads } from '#lib/analysis/about-file'
import { WHOLE_RUN } from '#lib/analysis/question'
import { PAPERS, versionOf } from '#lib/kernel/report'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { fileNameOf } from '#lib/locale/file-name'
import { isLocale } from '#lib/locale/locales'
import type { Download } from './download.ts'
import { openHouse } from './house.ts'
import { answerQuestion } from './load-analysis.ts'
import type { Printing } from './print-pdf.ts'
import { printPdf } from './print-pdf.ts'

/** The report of a run as it stands, or as it was finished, as a PDF. */
export async function printReport(scope: Scope, runId: string, request: Request): Promise<Result<Download>> {
  const { database } = await openHouse()
  const run = await findRun(database, scope, runId)
  if (run === null) return refused('notFound')
  const answer = await answerQuestion(scope, runId, WHOLE_RUN)
  if (!answer.ok) return answer
  if (hasOnlyLeads(answer.value.about)) return refused('nothingToPrint')
  const found = await findDraft(database, scope, runId)
  if (found === null) return refused('notFound')
  return printedAs([run.client, run.name], `/runs/${runId}/report`, { scope, runId }, found.draft, request)
}

/** A version of the report as it was frozen, as a PDF. */
export async function printSnapshot(
  scope: Scope,
  runId: string,
  id: string,
  request: Request,
): Promise<Result<Download>> {
  const { database } = await openHouse()
  const snapshot = await findSnapshot(database, scope, runId, id)
  if (snapshot === null) return refused('notFound')
  const { client, run, draft } = snapshot.header
  const names = [client, run, versionOf(snapshot.number)]
  return printedAs(names, `/runs/${runId}/report/${id}`, { scope, runId }, draft, request)
}

/** Prints a page in the language and on the paper that the address of the request asks for, else as the report has it. */
async function printedAs(
  names: readonly (string | null)[],
  page: string,
  printing: Printing,
  draft: ReportDraft,
  request: Request,
): Promise<Result<Download>> {
  const { searchParams } = new URL(request.url)
  const [lang, paper] = [searchParams.get('lang') ?? undefined, searchParams.get('paper')]
  const locale = isLocale(lang) ? lang : (draft.locale ?? (await getLocale()))
  const asked = new URLSearchParams({
    lang: locale,
    ...(PAPERS.some((known) => known === paper) ? { paper: String(paper) } : {}),
  })
  const printed = await printPdf(`${page}?${asked}`, printing, locale, request.signal)
  if (!printed.ok) return printed
  const t = await getTranslations({ locale, namespace: 'report' })
  const fileName = fileNameOf([...names, t('title')], 'pdf')
  return accepted({ fileName, type: 'application/pdf', body: printed.value })
}
